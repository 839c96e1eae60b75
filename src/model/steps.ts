import { compareVersions } from './version.ts';

/** A state that holds from a release on. */
export interface Step<State> {
  readonly release: string;
  readonly state: State;
}

/** What became of something: its steps, oldest first, at most one for each release. */
export type Steps<State> = readonly Step<State>[];

/** The state that holds in a release; `undefined` before the first step. */
export function stateIn<State>(steps: Steps<State>, release: string): State | undefined {
  return steps.findLast((step) => compareVersions(step.release, release) <= 0)?.state;
}
