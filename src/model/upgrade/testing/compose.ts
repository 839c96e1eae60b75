import type { Difference } from '../diff.ts';
import type { Transition } from '../timeline.ts';

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
    removedApis: [...first.removedApis, ...second.removedApis],
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

/** One transition after the other. */
function composeTransitions<State>(
  first: Transition<State>,
  second: Transition<State>,
): Transition<State> {
  return { was: first.was, now: second.now, steps: [...first.steps, ...second.steps] };
}
