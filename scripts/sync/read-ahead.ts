import { listFolder } from './read-folder.ts';
import type { AheadUpstream, FilesOf } from './repository.ts';
import type { FolderRead, Wanted } from './source.ts';

/** A folder to read ahead, and what is wanted of it. */
export interface AheadRead {
  readonly read: FolderRead;
  readonly wanted: Wanted;
}

/**
 * Asks for what all sources will read at the same time, so that few requests answer many of them.
 * A repository that cannot be read is left to its source, which says so.
 */
export async function readAhead(
  upstream: AheadUpstream,
  reads: readonly AheadRead[],
): Promise<void> {
  const listed = await Promise.allSettled(
    reads.map(async ({ read, wanted }): Promise<FilesOf> => {
      const { files } = await listFolder(upstream, read, wanted);
      return { repository: read.repository, files };
    }),
  );
  const found = listed.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  await Promise.allSettled([upstream.readAhead(found)]);
}
