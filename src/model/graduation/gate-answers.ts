import { compareVersions } from '../version.ts';
import type { GraduationCase } from './case.ts';
import { isDated } from './evidence/evidence.ts';
import { exclusiveGates, type GateWitness } from './evidence/gates.ts';

/** Whether one of the gates reached the stage in a release. */
export function hasGateReached(gates: readonly GateWitness[], release: string): boolean {
  return gates.some(({ reached }) => reached?.release === release);
}

/** The releases in which the gates that no other enhancement names reached the stage, oldest first. */
export function ownReleases(gates: readonly GateWitness[]): string[] {
  return exclusiveGates(gates)
    .flatMap(({ reached }) => (reached !== undefined && isDated(reached) ? [reached.release] : []))
    .sort(compareVersions);
}

/** The release in which its own gates took an enhancement to the stage; GA takes all of them. */
function gateRelease({ stage, gates }: GraduationCase): string | undefined {
  const releases = ownReleases(gates);
  if (stage !== 'stable') return releases[0];
  return releases.length === exclusiveGates(gates).length ? releases.at(-1) : undefined;
}

/** Whether the stage is one that gates graduate to; a gate is also deprecated when its work is done. */
export function isGraduating({ stage, gates }: GraduationCase): boolean {
  if (stage === 'alpha' || stage === 'beta') return true;
  return stage === 'stable' && exclusiveGates(gates).some(({ isBornStable }) => !isBornStable);
}

/** What the gates establish, where they date the stage: their code does so better than their documentation. */
export function byGates(given: GraduationCase) {
  const release = gateRelease(given);
  if (release === undefined) return undefined;
  const isByCode = exclusiveGates(given.gates).some(({ reached }) => reached?.source === 'code');
  return { release, standing: isByCode ? 'shipped' : 'declared' } as const;
}
