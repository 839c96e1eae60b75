import { createHash } from 'node:crypto';
import type { ContentFiles } from '../../../src/records/content-files.ts';
import { readIfYaml } from '../../../src/records/content-record.ts';
import type { Source } from './source.ts';

/**
 * A digest of all that a source's records follow from beside upstream, and of the records. While it
 * holds, reading the same upstream again gives the same records.
 * @param code the digest of the code.
 * @param inputs what of content/ the records depend on.
 * @param files the files of the source's folder.
 */
export function fingerprint(
  { folder, owns }: Pick<Source, 'folder' | 'owns'>,
  code: string,
  inputs: string,
  files: ContentFiles,
): string {
  const hash = createHash('sha256').update(`${code}\0${folder}\0${inputs}\0`);
  for (const path of [...files.keys()].sort()) {
    const owned = ownedPart(files.get(path) ?? '', owns);
    if (owned !== undefined) hash.update(`${path}\0${owned}\0`);
  }
  return hash.digest('hex');
}

/** The source's own share of a file; nothing where it has none. */
function ownedPart(text: string, owns: readonly string[] | undefined): string | undefined {
  if (owns === undefined) return text;
  const value = readIfYaml(text);
  if (typeof value !== 'object' || value === null) return text;
  const owned = Object.entries(value).filter(([key]) => owns.includes(key));
  return owned.length === 0 ? undefined : JSON.stringify(owned);
}

/** How many of a folder's files have a share of the source. */
export function countOwned(files: ContentFiles, owns: readonly string[] | undefined): number {
  return [...files.values()].filter((text) => ownedPart(text, owns) !== undefined).length;
}
