import type { Release } from '../../../src/schemas/release.ts';
import type { ContentReader } from '../engine/source.ts';
import { readIntact } from './recorded.ts';

/** The releases in content/, as far as they can be read. */
export function readKnownReleases(content: ContentReader): Promise<readonly Release[]> {
  return readIntact(content, 'releases');
}
