import { readIfYaml } from '../../../src/records/content-record.ts';
import { type Release, release } from '../../../src/schemas/release.ts';
import type { ContentReader } from '../engine/source.ts';

/** The releases in content/. A file that is none belongs to the source that plans them, which says so. */
export async function readKnownReleases(content: ContentReader): Promise<Release[]> {
  const files = await content.readFolder('releases');
  return [...files.values()].flatMap((text) => release.safeParse(readIfYaml(text)).data ?? []);
}
