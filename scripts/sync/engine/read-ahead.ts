import { listFolder } from './read-folder.ts';
import type { AheadUpstream, FilesOf } from './repository.ts';
import type { FolderRead, Wanted } from './source.ts';

/** What one source will read. */
export interface AheadSource {
  readonly reads: readonly FolderRead[];
  readonly wanted: Wanted;
}

/**
 * Asks for what all sources will read at the same time, so that few requests answer many of them.
 * A repository that cannot be read is left to its source, which says so.
 */
export async function readAhead(
  upstream: AheadUpstream,
  sources: readonly AheadSource[],
): Promise<void> {
  const listed = await Promise.allSettled(sources.map((source) => listSource(upstream, source)));
  const found = listed.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  await Promise.allSettled([upstream.readAhead(found)]);
}

async function listSource(
  upstream: AheadUpstream,
  { reads, wanted }: AheadSource,
): Promise<FilesOf[]> {
  const list = (each: FolderRead, what: Wanted) => listFolder(upstream, each, what);
  const changed = await Promise.all(reads.map((read) => list(read, wanted)));
  const isRead = changed.some(({ isUnchanged }) => !isUnchanged);
  const all = { prose: wanted.prose };
  return Promise.all(
    reads.map(async (read, index) => {
      const files = read.isWhole && isRead ? (await list(read, all)).files : changed[index]?.files;
      return { repository: read.repository, files: files ?? [] };
    }),
  );
}
