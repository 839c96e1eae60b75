import type { CommitRange } from '../../schemas/change.ts';
import type { Sources, SyncedRef } from '../../schemas/sources.ts';
import { citedCommit } from '../atlas/citation.ts';

/** The sources that were read before and found at other commits now: first readings are no news. */
export function sourcesWithNews(before: Sources, after: Sources): string[] {
  return Object.keys(after).filter((name) => {
    const [old, now] = [before[name], after[name]];
    return old !== undefined && now !== undefined && commitsOf(old.refs) !== commitsOf(now.refs);
  });
}

function commitsOf(refs: readonly SyncedRef[]): string {
  return refs.map(({ repository, branch, commit }) => `${repository} ${branch} ${commit}`).join();
}

/** From which commit to which the repositories of some sources were read; those that stayed are left out. */
export function commitRanges(
  before: Sources,
  after: Sources,
  names: readonly string[],
): CommitRange[] {
  const ranges = names.flatMap((name) =>
    rangesOf(before[name]?.refs ?? [], after[name]?.refs ?? []),
  );
  const byBranch = new Map(ranges.map((range) => [`${range.repository} ${range.branch}`, range]));
  return [...byBranch].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, range]) => range);
}

function rangesOf(before: readonly SyncedRef[], after: readonly SyncedRef[]): CommitRange[] {
  return after.flatMap((now) => {
    const old = ofRepository(before, now);
    const same = old.find(({ branch }) => branch === now.branch);
    // A clone that is read at a tag calls the tag its branch.
    const isOnly = old.length === 1 && ofRepository(after, now).length === 1;
    return rangeOf(same ?? (isOnly ? old[0] : undefined), now) ?? [];
  });
}

function ofRepository(refs: readonly SyncedRef[], { repository }: SyncedRef): SyncedRef[] {
  return refs.filter((ref) => ref.repository === repository);
}

function rangeOf(old: SyncedRef | undefined, now: SyncedRef): CommitRange | undefined {
  if (old?.commit === now.commit) return undefined;
  return {
    repository: now.repository,
    branch: now.branch,
    ...(old !== undefined && { from: citedCommit(old), since: old.committed.slice(0, 10) }),
    to: citedCommit(now),
    until: now.committed.slice(0, 10),
  };
}
