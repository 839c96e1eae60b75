import type { DatedTracking, Issue, TrackingEntry, TrackingState } from '../../schemas/issue.ts';

/** What the release team says of an enhancement at one time, without the day. */
export type TrackingNow = Omit<TrackingEntry, 'date'>;

/** What an issue's milestone and labels say now. */
export function trackingNow({
  milestone,
  labels,
}: Pick<Issue, 'milestone' | 'labels'>): TrackingNow {
  return {
    milestone,
    optedIn: labels?.leadOptedIn === true,
    tracked: labels?.tracked,
    stage: labels?.stage,
  };
}

/**
 * The history with what is true now, appended only when it differs from the last entry. A first
 * entry needs something to say, and a state older than the last entry changes nothing: what was
 * recorded is never rewritten.
 * @param date the content's day, ISO 8601
 */
export function appendTracking(
  previousHistory: readonly TrackingEntry[],
  now: TrackingNow,
  date: string,
): readonly TrackingEntry[] {
  const last = previousHistory.at(-1);
  const isNews = last === undefined ? !isNothing(now) : date >= last.date && !isSame(last, now);
  return isNews ? [...previousHistory, { date, ...now }] : previousHistory;
}

function isNothing({ milestone, optedIn, tracked, stage }: TrackingNow): boolean {
  return milestone === undefined && !optedIn && tracked === undefined && stage === undefined;
}

function isSame(a: TrackingNow, b: TrackingNow): boolean {
  return (
    a.milestone === b.milestone &&
    a.optedIn === b.optedIn &&
    a.tracked === b.tracked &&
    a.stage === b.stage
  );
}

/** The state that an entry stands for, by labels alone. */
export function trackingStateOf({ optedIn, tracked }: TrackingNow): TrackingState {
  switch (tracked) {
    case 'yes':
      return 'tracked';
    case 'out-of-tree':
      return 'out-of-tree';
    case 'no':
      return optedIn ? 'removed' : 'not-tracked';
    case undefined:
      return optedIn ? 'opted-in' : 'none';
  }
}

/**
 * The present state, and since when it has been so for the same milestone. Nothing where the
 * release team never said anything.
 */
export function currentTracking(history: readonly TrackingEntry[]): DatedTracking | undefined {
  const last = history.at(-1);
  if (last === undefined || history.every((entry) => trackingStateOf(entry) === 'none')) {
    return undefined;
  }
  const state = trackingStateOf(last);
  const isOther = (entry: TrackingEntry) =>
    trackingStateOf(entry) !== state || entry.milestone !== last.milestone;
  const first = history[history.findLastIndex(isOther) + 1] ?? last;
  return { state, since: first.date };
}

/** An issue with its history continued from what is on record. */
export function withTracking(issue: Issue, previous: Issue | undefined, date: string): Issue {
  const history = appendTracking(previous?.history ?? [], trackingNow(issue), date);
  const tracking = currentTracking(history);
  return {
    ...issue,
    ...(tracking !== undefined && { tracking }),
    ...(history.length > 0 && { history: [...history] }),
  };
}

/** The cycle in which to judge an enhancement. Days are ISO 8601. */
export interface Cycle {
  /** The day the cycle began. */
  readonly start: string;
  /** The day of the enhancements freeze. */
  readonly freeze: string;
}

/** Where an enhancement stands in a running cycle. */
export type CycleStanding = TrackingState | 'at-risk';

/**
 * Where an enhancement stands in a cycle. Opted in and still undecided after the freeze is at risk;
 * without labels, but opted in or tracked earlier in the cycle, it was removed.
 * @param today the content's day
 */
export function cycleStanding(
  history: readonly TrackingEntry[],
  { start, freeze }: Cycle,
  today: string,
): CycleStanding {
  const last = history.findLast(({ date }) => date <= today);
  if (last === undefined) return 'none';
  const state = trackingStateOf(last);
  if (state === 'opted-in') return today > freeze ? 'at-risk' : 'opted-in';
  if (state !== 'none') return state;
  const tookPart = history.some(
    (entry) => entry.date >= start && entry.date <= today && isIn(trackingStateOf(entry)),
  );
  return tookPart ? 'removed' : 'none';
}

function isIn(state: TrackingState): boolean {
  return state === 'opted-in' || state === 'tracked';
}
