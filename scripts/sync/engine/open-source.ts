import type { ContentFiles } from '../../../src/records/content-files.ts';
import type { Sources } from '../../../src/schemas/sources.ts';
import { readRecordedFile } from '../reading/recorded.ts';
import type { ContentStore } from './content-store.ts';
import { fingerprint } from './fingerprint.ts';
import { neededContent } from './order-sources.ts';
import { readSources, SOURCES_PATH } from './plan-sources.ts';
import type { Progress } from './progress.ts';
import type { AheadUpstream } from './repository.ts';
import type { Previous, Source, UpstreamRecord, Wanted } from './source.ts';

/** What a run works with. */
export interface SyncRun {
  readonly content: ContentStore;
  /** Whether far fewer records than before are accepted. */
  readonly allowShrink: boolean;
  readonly wanted: Wanted;
  /** The sources to read. */
  readonly sources: readonly Source[];
  /** All sources there are: they say from where a folder's files are generated. */
  readonly registry: readonly Source[];
  readonly upstream: AheadUpstream;
  /** A digest of the code that makes the records. */
  readonly code: string;
  readonly progress: Progress;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** A source with what content/ holds of it. */
export interface OpenSource {
  readonly current: ContentFiles;
  readonly wanted: Wanted;
  /** The fingerprint that files would have; nothing where upstream is not read as committed. */
  print(files: ContentFiles): string | undefined;
}

/** Reads what content/ holds of a source, and what of it a run need not read again. */
export async function openSynced(source: Source, run: SyncRun): Promise<OpenSource> {
  const { content, code, upstream } = run;
  const current = await content.readFolder(source.folder);
  const isExact = source.repositories.every((name) => upstream.repository(name).isExact);
  if (source.reads === undefined || !isExact) {
    return { current, wanted: run.wanted, print: () => undefined };
  }
  const inputs = (await source.inputs?.(neededContent(source, content))) ?? '';
  const print = (files: ContentFiles) => fingerprint(source, code, inputs, files);
  const entry = readSources(await content.readFile(SOURCES_PATH))[source.name];
  const isWhole = run.wanted.prose && source.hasProse === true;
  const previous = isWhole ? undefined : openPrevious(source, entry, print(current), current);
  return { current, wanted: { ...run.wanted, previous }, print };
}

/**
 * What the last sync made of a source, if it still stands; its records are read when they are asked
 * for.
 * @param now the fingerprint as it is now.
 */
function openPrevious(
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
