import type { SyncedRef } from '../../schemas/sources.ts';

/** The commit to cite of a ref: the original's where a mirror was read. */
export function citedCommit(ref: SyncedRef): string {
  return ref.upstreamCommit ?? ref.commit;
}
