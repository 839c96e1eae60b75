import type { Sources, SyncedRef } from '../schemas/sources.ts';

/** The commit to cite of a ref: the original's where a mirror was read. */
export function citedCommit(ref: SyncedRef): string {
  return ref.upstreamCommit ?? ref.commit;
}

/**
 * The ref of a repository that the content came from.
 * @param branch the branch; the first one that was read when left out
 */
export function refOf(
  sources: Sources,
  repository: string,
  branch?: string,
): SyncedRef | undefined {
  return Object.values(sources)
    .flatMap(({ refs }) => refs)
    .find((ref) => ref.repository === repository && (branch ?? ref.branch) === ref.branch);
}

/** The address on GitHub of a file as it was when it was read. */
export function sourceUrl(ref: SyncedRef, path: string): string {
  return `https://github.com/${ref.repository}/blob/${citedCommit(ref)}/${path}`;
}

/** The address on GitHub at which a file can be edited. */
export function editUrl(ref: SyncedRef, path: string): string {
  return `https://github.com/${ref.repository}/edit/${ref.branch}/${path}`;
}
