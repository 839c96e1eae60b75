import { compareVersions } from '../version.ts';
import type { EnhancementPoint, GatePoint, UpgradeData, UpgradeNote } from './data.ts';
import { composeTransitions, type Timeline, type Transition, transitionOf } from './timeline.ts';

/**
 * What lies between two releases. In normal form: only what took a step has a transition, and what
 * changed and changed back keeps its steps. So `diff(A, C)` is `diff(A, B)` and then `diff(B, C)`.
 */
export interface Difference {
  readonly from: string;
  readonly to: string;
  /** By name. */
  readonly gates: ReadonlyMap<string, Transition<GatePoint>>;
  /** By slug. */
  readonly enhancements: ReadonlyMap<string, Transition<EnhancementPoint>>;
  /** Oldest release first. */
  readonly notes: readonly UpgradeNote[];
}

/**
 * The difference between two releases.
 * @throws {RangeError} when the second is older than the first.
 */
export function diff(data: UpgradeData, from: string, to: string): Difference {
  if (compareVersions(from, to) > 0) {
    throw new RangeError(`an upgrade from ${from} to ${to}: expected a release not older than it`);
  }
  return {
    from,
    to,
    gates: transitionsOf(data.gates, ({ name }) => name, from, to),
    enhancements: transitionsOf(data.enhancements, ({ slug }) => slug, from, to),
    notes: data.notes.filter(
      ({ release }) => compareVersions(release, from) > 0 && compareVersions(release, to) <= 0,
    ),
  };
}

function transitionsOf<Thing extends { readonly timeline: Timeline<State> }, State>(
  things: readonly Thing[],
  key: (thing: Thing) => string,
  from: string,
  to: string,
): Map<string, Transition<State>> {
  const found = new Map<string, Transition<State>>();
  for (const thing of things) {
    const transition = transitionOf(thing.timeline, from, to);
    if (transition !== undefined) found.set(key(thing), transition);
  }
  return found;
}

/**
 * One upgrade after another.
 * @throws {RangeError} when the second does not begin where the first ends.
 */
export function compose(first: Difference, second: Difference): Difference {
  if (first.to !== second.from) {
    throw new RangeError(
      `an upgrade from ${second.from} after one to ${first.to}: expected a chain`,
    );
  }
  return {
    from: first.from,
    to: second.to,
    gates: composeAll(first.gates, second.gates),
    enhancements: composeAll(first.enhancements, second.enhancements),
    notes: [...first.notes, ...second.notes],
  };
}

function composeAll<State>(
  first: ReadonlyMap<string, Transition<State>>,
  second: ReadonlyMap<string, Transition<State>>,
): Map<string, Transition<State>> {
  const all = new Map(first);
  for (const [key, later] of second) {
    const earlier = first.get(key);
    all.set(key, earlier === undefined ? later : composeTransitions(earlier, later));
  }
  return all;
}
