import { posix } from 'node:path';
import { COLLECTIONS } from '../../../src/schemas/collections.ts';
import { type FileCollection, fetchWithRecorded, type RecordedTexts } from '../reading/recorded.ts';
import { unreadFile, withUnlisted } from '../reading/standing.ts';
import {
  defineSource,
  type FolderRead,
  type ReadableSource,
  type UnreadFile,
  type UpstreamRecord,
} from './source.ts';

/** A record whose `path` is the file that it comes from. */
type FileRecord = UpstreamRecord & { readonly path: string };

/** The entries of a file, and what of it cannot be read. */
export interface FileEntries {
  readonly records: readonly FileRecord[];
  readonly unread: readonly UnreadFile[];
}

interface OneFile {
  readonly name: FileCollection;
  readonly repository: string;
  readonly file: string;
}

/**
 * A source that is one file of a repository, whose entries are the records. Where it cannot be read as a
 * whole, or is gone, records of other entries stand.
 */
export function defineOneFile(
  { name, repository, file }: OneFile,
  parse: (text: string, path: string) => FileEntries,
): ReadableSource {
  const read: FolderRead = {
    repository,
    folder: posix.dirname(file),
    isWanted: (path) => path === file,
  };
  const idOf = (record: FileRecord) => String(record[COLLECTIONS[name].identity]);
  return defineSource<RecordedTexts<FileRecord>>({
    reads: [read],
    fetch: (upstream, content, wanted) => fetchWithRecorded(name, read, upstream, content, wanted),
    parse({ files, kept, recorded }) {
      const parsed = files.map(({ path, text }) => parse(text, path));
      const records = [...kept, ...parsed.flatMap((each) => each.records)];
      const isGone = files.length + kept.length === 0;
      const gone = isGone
        ? [unreadFile(file, '(file)', 'a file of this name', 'no such file')]
        : [];
      const unread = [...gone, ...parsed.flatMap((each) => each.unread)];
      const all = unread.length > 0 ? withUnlisted(records, recorded, idOf) : records;
      return { records: all, notices: [], unread };
    },
  });
}
