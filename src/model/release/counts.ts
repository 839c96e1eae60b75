import { countChanges } from '../features/change.ts';
import type { FeatureRow } from '../features/row.ts';
import type { ReleaseView } from './release.ts';

/** How many enhancements reached each stage in a release, as they declare it. */
export type ReleaseCounts = ReturnType<typeof countGraduations>;

/** Counts the graduations in a release's feature table. */
export function countGraduations(release: ReleaseView, rows: readonly FeatureRow[]) {
  const counts = countChanges(rows);
  const of = (stage: 'stable' | 'beta' | 'alpha'): number => counts.get(stage) ?? 0;
  return { release, stable: of('stable'), beta: of('beta'), alpha: of('alpha') };
}

/** The releases from the first in which anything graduated to the last, without gaps. */
export function chartedReleases(counts: readonly ReleaseCounts[]): ReleaseCounts[] {
  const hasAny = ({ stable, beta, alpha }: ReleaseCounts): boolean => stable + beta + alpha > 0;
  return counts.slice(counts.findIndex(hasAny), counts.findLastIndex(hasAny) + 1);
}
