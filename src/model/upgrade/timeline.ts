import type { Step, Steps } from '../steps.ts';

/** A release's place in the order of all; `undefined` for one that is not on record. */
export type Rank = ReadonlyMap<string, number>;

/** Ranks releases that are listed oldest first. */
export function rankReleases(releases: readonly { readonly version: string }[]): Rank {
  return new Map(releases.map(({ version }, index) => [version, index]));
}

/** How many steps of a timeline are taken by a release. */
function stepsUntil<State>(timeline: Steps<State>, rank: Rank, release: number): number {
  let count = 0;
  while (count < timeline.length && rankOf(timeline[count], rank) <= release) count += 1;
  return count;
}

function rankOf<State>(step: Step<State> | undefined, rank: Rank): number {
  return rank.get(step?.release ?? '') ?? Number.POSITIVE_INFINITY;
}

/** What an upgrade means for one thing: its state before and after, and every step between. */
export interface Transition<State> {
  readonly was: State | undefined;
  readonly now: State | undefined;
  /** Oldest first. */
  readonly steps: Steps<State>;
}

/** The ranks of the two releases that an upgrade leads from and to. */
export interface RankSpan {
  readonly rank: Rank;
  readonly from: number;
  readonly to: number;
}

/** What an upgrade means for a timeline; without steps where nothing happened. */
export function transitionOf<State>(
  timeline: Steps<State>,
  { rank, from, to }: RankSpan,
): Transition<State> {
  const first = stepsUntil(timeline, rank, from);
  const end = stepsUntil(timeline, rank, to);
  return {
    was: timeline[first - 1]?.state,
    now: timeline[end - 1]?.state,
    steps: timeline.slice(first, end),
  };
}
