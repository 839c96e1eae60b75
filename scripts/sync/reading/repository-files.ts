import { extname } from 'node:path/posix';
import { citedCommit } from '../../../src/model/atlas/cited-commit.ts';
import type { RepositoryFiles } from '../../../src/schemas/repository-files.ts';
import type { SyncedRef } from '../../../src/schemas/sources.ts';
import type { UpstreamFile } from '../engine/repository.ts';

/** Lists the files below a folder, with what the listing does not tell of: a mirror may leave files out. */
export function listFiles(
  ref: SyncedRef,
  folder: string,
  files: readonly UpstreamFile[],
): RepositoryFiles {
  const paths = files.map(({ path }) => path);
  const kinds = [...new Set(paths.map(extname))].sort();
  return {
    repository: ref.repository,
    commit: citedCommit(ref),
    folder,
    ...(ref.upstreamCommit !== undefined && { kinds }),
    paths: paths.sort(),
  };
}
