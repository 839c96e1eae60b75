import type { GateInRelease } from '../gate/in-release.ts';
import type { Steps } from '../steps.ts';
import type { EnhancementPoint, UpgradeData } from './data.ts';
import { type RankSpan, rankReleases, type Transition, transitionOf } from './timeline.ts';

/**
 * What lies between two releases. In normal form: only what took a step has a transition, and what
 * changed and changed back keeps its steps. So `diff(A, C)` is `diff(A, B)` and then `diff(B, C)`.
 */
export interface Difference extends Pick<UpgradeData, 'notes' | 'removedApis'> {
  readonly from: string;
  readonly to: string;
  /** By name. */
  readonly gates: ReadonlyMap<string, Transition<GateInRelease>>;
  /** By slug. */
  readonly enhancements: ReadonlyMap<string, Transition<EnhancementPoint | undefined>>;
}

/**
 * The difference between two releases.
 * @throws {RangeError} when one is unknown, or the second is older than the first.
 */
export function diff(data: UpgradeData, from: string, to: string): Difference {
  const span = spanOf(data, from, to);
  return {
    from,
    to,
    gates: transitionsOf(
      data.gates.map(({ name, answers }) => [name, answers]),
      span,
    ),
    enhancements: transitionsOf(
      data.enhancements.map(({ slug, timeline }) => [slug, timeline]),
      span,
    ),
    notes: data.notes.filter(({ release }) => isWithin(span, release)),
    removedApis: data.removedApis.filter(({ removedIn }) => isWithin(span, removedIn)),
  };
}

/** Whether a release is one of those that an upgrade leads through, the last one included. */
function isWithin({ rank, from, to }: RankSpan, release: string): boolean {
  const at = rank.get(release) ?? -1;
  return at > from && at <= to;
}

/** The span of an upgrade; throws as `diff` does. */
export function spanOf({ releases }: UpgradeData, from: string, to: string): RankSpan {
  const rank = rankReleases(releases);
  const [first, last] = [from, to].map((release) => {
    const found = rank.get(release);
    if (found === undefined) throw new RangeError(`upgrade: "${release}" is unknown`);
    return found;
  }) as [number, number];
  if (first > last) {
    throw new RangeError(`an upgrade from ${from} to ${to}: expected a release not older than it`);
  }
  return { rank, from: first, to: last };
}

function transitionsOf<State>(
  things: readonly (readonly [key: string, steps: Steps<State>])[],
  span: RankSpan,
): Map<string, Transition<State>> {
  const found = new Map<string, Transition<State>>();
  for (const [key, steps] of things) {
    const transition = transitionOf(steps, span);
    if (transition.steps.length > 0) found.set(key, transition);
  }
  return found;
}
