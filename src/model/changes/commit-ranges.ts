import type { CommitRange } from '../../schemas/change.ts';
import type { Sources, SyncedRef } from '../../schemas/sources.ts';
import { citedCommit } from '../citation.ts';

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
    (after[name]?.refs ?? []).flatMap((ref) => rangeOf(before[name]?.refs ?? [], ref) ?? []),
  );
  const byBranch = new Map(ranges.map((range) => [`${range.repository} ${range.branch}`, range]));
  return [...byBranch].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, range]) => range);
}

function rangeOf(before: readonly SyncedRef[], now: SyncedRef): CommitRange | undefined {
  const ofRepository = before.filter(({ repository }) => repository === now.repository);
  // A clone that is read at a tag calls the tag its branch.
  const only = ofRepository.length === 1 ? ofRepository[0] : undefined;
  const old = ofRepository.find(({ branch }) => branch === now.branch) ?? only;
  if (old?.commit === now.commit) return undefined;
  return {
    repository: now.repository,
    branch: now.branch,
    ...(old !== undefined && { from: citedCommit(old), since: old.committed.slice(0, 10) }),
    to: citedCommit(now),
    until: now.committed.slice(0, 10),
  };
}
