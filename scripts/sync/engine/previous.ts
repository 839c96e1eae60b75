import type { ContentFiles } from '../../../src/records/content-files.ts';
import type { Sources } from '../../../src/schemas/sources.ts';
import { readRecordedFile } from '../reading/recorded.ts';
import type { Previous, Source, UpstreamRecord } from './source.ts';

/**
 * What the last sync made of a source, if it still stands; its records are read when they are asked
 * for.
 * @param now the fingerprint as it is now.
 */
export function openPrevious(
  source: Pick<Source, 'schema' | 'identity' | 'owns'>,
  entry: Sources[string] | undefined,
  now: string,
  files: ContentFiles,
): Previous | undefined {
  if (entry === undefined || entry.fingerprint !== now) return undefined;
  let records: readonly UpstreamRecord[] | undefined;
  const readRecords = (): readonly UpstreamRecord[] =>
    [...files].flatMap<UpstreamRecord>(([path, text]) => recordIn(source, path, text) ?? []);
  return {
    refs: entry.refs,
    get records(): readonly UpstreamRecord[] {
      records ??= readRecords();
      return records;
    },
  };
}

/** The record in a file: of a file that others write too, what this source owns. */
function recordIn(
  { schema, identity, owns }: Pick<Source, 'schema' | 'identity' | 'owns'>,
  path: string,
  text: string,
): UpstreamRecord | undefined {
  const data = readRecordedFile(path, text, schema);
  if (owns === undefined) return data;
  const owned = owns.filter((key) => data[key] !== undefined);
  if (owned.length === 0) return undefined;
  return Object.fromEntries([identity, ...owned].map((key) => [key, data[key]]));
}
