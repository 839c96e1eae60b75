import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { type Steps, stateIn } from '../steps.ts';
import { nextRelease } from '../version.ts';

/** Something whose needs are worked out: a gate, or what a browser loads of one. */
export interface NeedingGate {
  /** The gates without which a component that enables this one does not start, by release. */
  readonly needs?: Steps<readonly string[]> | undefined;
}

/**
 * The gates that another one depends on, as steps through releases. A component refuses to start when an
 * enabled gate depends on a disabled one.
 * Source: `AddDependencies` of k8s.io/component-base/featuregate, since 1.35.
 */
export function needsOf({ code }: Pick<FeatureGate, 'code'>): Steps<readonly string[]> {
  const runs = code?.needs ?? [];
  return runs.flatMap(({ since, until, gates }, index) => {
    const end = until === undefined ? undefined : nextRelease(until);
    const isEnded = end !== undefined && runs[index + 1]?.since !== end;
    return [
      { release: since, state: gates },
      ...(isEnded ? [{ release: end, state: [] as readonly string[] }] : []),
    ];
  });
}

/** The gates that a gate depends on in a release, as far as the code that was read goes. */
export function neededIn({ needs }: NeedingGate, release: string): readonly string[] {
  return (needs && stateIn(needs, release)) ?? [];
}
