import { compareVersions, previousRelease } from '../../../../src/model/version.ts';
import type { FeatureGate } from '../../../../src/schemas/feature-gate.ts';
import type { ReleaseGate } from './registration/join.ts';
import { registeredStateIn } from './registration/registered-state.ts';

type Emulation = NonNullable<NonNullable<FeatureGate['code']>['emulations']>[number];

/** The oldest release that a component can emulate: `MinimumKubeEmulationVersion`. */
const OLDEST = '1.31';
/** How many releases back a component can emulate. */
const REACH = 3;
/** "Since 1.0" is told by the newest history. */
const BEFORE_GATES = '1.0';

/** A gate in a release that was read; nothing where the release lacks it. */
interface Seen {
  readonly release: string;
  readonly gate: ReleaseGate | undefined;
}

/**
 * What the code of a release says of older ones that it can emulate, where that is not what their own
 * code does: a component that emulates one goes by its own code. What has no version holds of all; what
 * cannot be read may be anything.
 */
export function emulationsOf(seen: readonly Seen[]): Emulation[] {
  return seen.flatMap(({ release, gate }) => {
    if (gate === undefined || gate.specs.length === 0) return [];
    const { specs, isVersioned } = gate;
    return emulatedBy(release).flatMap((of): Emulation[] => {
      const own = seen.find((one) => one.release === of);
      if (own === undefined) return [];
      const { isToCome, ...told } = registeredStateIn({ specs, isVersioned }, of);
      const isOlder = own.gate === undefined && specs[0]?.version === BEFORE_GATES;
      if (isOlder || spell(own.gate) === spell({ ...told, isToCome })) return [];
      if (isToCome) return [{ by: release, of }];
      return [{ by: release, of, ...(told.stage === undefined ? { isUnknown: true } : told) }];
    });
  });
}

function emulatedBy(release: string): string[] {
  const found: string[] = [];
  for (let of = previousRelease(release); of !== undefined; of = previousRelease(of)) {
    if (found.length === REACH || compareVersions(of, OLDEST) < 0) break;
    found.push(of);
  }
  return found;
}

function spell(
  state: Pick<ReleaseGate, 'stage' | 'default' | 'locked' | 'isToCome'> | undefined,
): string {
  if (state === undefined || state.isToCome) return 'none';
  return `${state.stage} ${state.default} ${state.locked}`;
}
