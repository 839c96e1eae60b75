import { posix } from 'node:path';
import { type FolderTexts, fetchFolder } from './read-folder.ts';
import {
  defineSource,
  type FolderRead,
  type ParsedSource,
  type ReadableSource,
  type UpstreamRecord,
} from './source.ts';

/** A record whose `path` is the file that it comes from. */
type FileRecord = UpstreamRecord & { readonly path: string };

/** A source that is one file of a repository, whose entries are the records. */
export function defineOneFile(
  repository: string,
  file: string,
  parse: (text: string, path: string) => ParsedSource,
): ReadableSource {
  const read: FolderRead = {
    repository,
    folder: posix.dirname(file),
    isWanted: (path) => path === file,
  };
  return defineSource<FolderTexts<FileRecord>>({
    reads: [read],
    fetch: (upstream, _content, wanted) => fetchFolder(upstream, read, wanted, ({ path }) => path),
    parse({ files, kept }) {
      const parsed = files.map(({ path, text }) => parse(text, path));
      return {
        records: [...kept, ...parsed.flatMap(({ records }) => records)],
        notices: parsed.flatMap(({ notices }) => notices),
      };
    },
  });
}
