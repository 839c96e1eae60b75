import { compareVersions, previousRelease } from '../../../../../src/model/version.ts';
import type { GateStage } from '../../../../../src/schemas/stage.ts';
import type { Oddities } from '../../../reading/oddities.ts';
import type { GateRegistration } from './parse.ts';
import { byVersion, type GateSpec } from './specs.ts';

/** What a plain binary of a release does with a gate. */
export interface RegisteredState {
  /** Absent where the code does not tell, as the next two. */
  readonly stage?: GateStage;
  readonly default?: boolean;
  readonly locked?: boolean;
  /** Whether it is registered but begins in a later release, so that it cannot be set. */
  readonly isToCome: boolean;
}

/**
 * What a registration says of a release: of the specs by version the last one that has begun. A
 * plain binary counts on servers of the release before, and leaves specs for newer ones out. Where
 * one version cannot be read, nothing is told.
 * Source: `featureSpecAtEmulationAndMinCompatVersion` of k8s.io/component-base/featuregate.
 */
export function registeredStateIn(
  { specs, isVersioned }: Pick<GateRegistration, 'specs' | 'isVersioned'>,
  release: string,
): RegisteredState {
  if (!isVersioned) return stateOf(specs[0]);
  const isKnown = specs.length > 0 && specs.every(({ version }) => version !== undefined);
  if (!isKnown) return { isToCome: false };
  const begun = byVersion(specs).filter((spec) => hasBegun(spec, release));
  return begun.length === 0 ? { isToCome: true } : stateOf(begun.at(-1));
}

function hasBegun({ version, minCompatibilityVersion }: GateSpec, release: string): boolean {
  const before = previousRelease(release);
  return (
    (version === undefined || compareVersions(version, release) <= 0) &&
    (minCompatibilityVersion === undefined ||
      (before !== undefined && compareVersions(minCompatibilityVersion, before) <= 0))
  );
}

function stateOf(spec: GateSpec | undefined): RegisteredState {
  return { stage: spec?.stage, default: spec?.default, locked: spec?.locked, isToCome: false };
}

const FIELDS = ['stage', 'default', 'locked', 'isToCome'] as const;

/** The state on which all registrations of a gate agree; what they do not agree on is left out. */
export function joinStates(
  states: readonly RegisteredState[],
  oddities: Oddities,
): RegisteredState {
  const [first, ...others] = states;
  const disputed = FIELDS.filter((field) =>
    others.some((state) => state[field] !== first?.[field]),
  );
  for (const field of disputed) {
    const said = states.map((state) => String(state[field] ?? 'not known')).join(', ');
    oddities.add(field, 'contradiction', 'the same in all registrations of the gate', said);
  }
  const agreed = FIELDS.flatMap((field) =>
    first?.[field] === undefined || disputed.includes(field) ? [] : [[field, first[field]]],
  );
  return { isToCome: false, ...Object.fromEntries(agreed) };
}
