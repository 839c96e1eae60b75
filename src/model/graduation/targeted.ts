import type { EvidenceIndexes, GraduationCase } from './case.ts';
import type { Claim } from './claim.ts';
import { areBelow, neverReachedEvidence } from './evidence/gates.ts';

/**
 * A claim as a mere target: of a release that takes nothing new anymore, of which only kep.yaml names the
 * stage or whose code has the gates below it, whatever was merged. Nothing where it is more than that.
 */
export function asTarget(
  claim: Claim,
  cases: readonly GraduationCase[],
  { isFrozen }: Pick<EvidenceIndexes, 'isFrozen'>,
): Claim | undefined {
  if (!isFrozen(claim.release)) return undefined;
  const gates = cases.find(({ stage }) => stage === claim.stage)?.gates ?? [];
  if (areBelow(gates, [claim])) {
    return { ...claim, contrary: [...claim.contrary, ...neverReachedEvidence(gates)] };
  }
  return claim.evidence.every(({ source }) => source === 'kep.yaml') ? claim : undefined;
}
