import type { ChangeKind, ChangeRecord, Changes, CommitRange } from '../../schemas/change.ts';
import { changeKey, compareChanges } from './derive.ts';

/**
 * Two accounts of one day as one: what the second changed further counts from where the first began,
 * and what it took back is no change.
 */
export function mergeChanges(first: Changes, second: Changes): Changes {
  return {
    date: second.date,
    since: first.since,
    ranges: mergeRanges(first.ranges, second.ranges),
    changes: mergeRecords(first.changes, second.changes),
  };
}

function mergeRecords(
  first: readonly ChangeRecord[],
  second: readonly ChangeRecord[],
): ChangeRecord[] {
  const merged = new Map(first.map((change) => [changeKey(change), change]));
  for (const change of second) {
    const key = changeKey(change);
    const opposite = OPPOSITES.get(change.kind);
    const undone = opposite && changeKey({ ...change, kind: opposite });
    const earlier = merged.get(key);
    const joined = earlier === undefined ? change : joinRecords(earlier, change);
    if (undone !== undefined && merged.has(undone)) merged.delete(undone);
    else if (earlier !== undefined && isTakenBack(earlier, joined)) merged.delete(key);
    else merged.set(key, joined);
  }
  return [...merged.values()].sort(compareChanges);
}

function joinRecords(earlier: ChangeRecord, change: ChangeRecord): ChangeRecord {
  const pulls = new Set([...(earlier.pullRequests ?? []), ...(change.pullRequests ?? [])]);
  return {
    ...change,
    from: earlier.from,
    ...(pulls.size > 0 && { pullRequests: [...pulls].sort((a, b) => a - b) }),
  };
}

const PAIRS = [
  ['enhancement-added', 'enhancement-removed'],
  ['gate-added', 'gate-removed'],
  ['gate-locked', 'gate-unlocked'],
] as const satisfies [ChangeKind, ChangeKind][];

/** Kinds that undo each other. */
const OPPOSITES = new Map<ChangeKind, ChangeKind>(
  PAIRS.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ]),
);

/** Some kinds say all by themselves and have no values to compare. */
function isTakenBack(earlier: ChangeRecord, joined: ChangeRecord): boolean {
  return joined.from === joined.to && earlier.from !== earlier.to;
}

function mergeRanges(first: readonly CommitRange[], second: readonly CommitRange[]): CommitRange[] {
  const merged = new Map(first.map((range) => [rangeKey(range), range]));
  for (const range of second) {
    const earlier = merged.get(rangeKey(range));
    const start = earlier === undefined ? range : earlier;
    merged.set(rangeKey(range), { ...range, from: start.from, since: start.since });
  }
  return [...merged.values()].sort((a, b) => (rangeKey(a) < rangeKey(b) ? -1 : 1));
}

function rangeKey({ repository, branch }: CommitRange): string {
  return `${repository} ${branch}`;
}
