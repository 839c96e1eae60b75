import type { EnhancementView } from '../enhancement/enhancement.ts';
import { claimAt } from '../graduation/claim.ts';
import { compareVersions } from '../version.ts';
import type { GateCell } from './row.ts';

/**
 * Whether it is unknown if an enhancement is GA in a release: it became GA in a release that no source names, after
 * its last known stage. Until then, while the release has or changes one of its gates, and where the release is
 * planned for a stage, that says what it is.
 * @param gates those of its gates that the release has or changes
 */
export function isUndatedIn(
  { undated, claims }: EnhancementView,
  release: string,
  gates: readonly GateCell[],
): boolean {
  const isKnownByGate = gates.some(({ isSwitch }) => !isSwitch);
  const isPlanned = claimAt(claims, release)?.standing === 'planned';
  if (undated === undefined || isKnownByGate || isPlanned) return false;
  const last = claims.findLast(({ standing }) => standing !== 'planned');
  return last === undefined || compareVersions(last.release, release) < 0;
}
