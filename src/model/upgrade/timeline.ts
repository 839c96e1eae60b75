import { compareVersions } from '../version.ts';

/** A state that holds from a release on. */
export interface Step<State> {
  readonly release: string;
  readonly state: State;
}

/** What became of something: its steps, oldest first, at most one for each release. */
export type Timeline<State> = readonly Step<State>[];

/** The state in a release; `undefined` before the first step. */
export function stateAt<State>(timeline: Timeline<State>, release: string): State | undefined {
  return timeline.findLast((step) => compareVersions(step.release, release) <= 0)?.state;
}

/** What an upgrade means for one thing: its state before and after, and every step between. */
export interface Transition<State> {
  readonly was: State | undefined;
  readonly now: State | undefined;
  /** Never empty: what takes no step is in no difference. */
  readonly steps: Timeline<State>;
}

/** The transition over the releases after `from` up to `to`; `undefined` where nothing happened. */
export function transitionOf<State>(
  timeline: Timeline<State>,
  from: string,
  to: string,
): Transition<State> | undefined {
  const steps = timeline.filter(
    ({ release }) => compareVersions(release, from) > 0 && compareVersions(release, to) <= 0,
  );
  if (steps.length === 0) return undefined;
  return { was: stateAt(timeline, from), now: stateAt(timeline, to), steps };
}

/** One transition after the other. */
export function composeTransitions<State>(
  first: Transition<State>,
  second: Transition<State>,
): Transition<State> {
  return { was: first.was, now: second.now, steps: [...first.steps, ...second.steps] };
}
