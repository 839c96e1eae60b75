import { PLACES, type Place } from '../../schemas/place.ts';
import { claimAt } from '../graduation/claim.ts';
import { compareVersions } from '../version.ts';
import type { EnhancementView } from './enhancement.ts';
import { isEnded } from './enhancement.ts';

/** The releases that a place is told against. */
export interface Releases {
  /** The newest release that is out. */
  readonly newest: string;
  /** The release whose cycle is under way. */
  readonly running: string | undefined;
}

/** Where an enhancement stands; each stands in one place. */
export function placeOf({ record, claims, undated }: EnhancementView, releases: Releases): Place {
  const { status } = record;
  if (isEnded(status)) return 'given-up';
  if (status === 'deferred') return 'deferred';
  const coming = claims.filter(({ release }) => compareVersions(release, releases.newest) > 0);
  if (coming.some(({ release }) => release === releases.running)) return 'running';
  if (coming.length > 0) return 'planned';
  const stage = undated ?? claimAt(claims, releases.newest)?.stage;
  switch (stage) {
    case undefined:
      return 'unscheduled';
    case 'alpha':
    case 'beta':
    case 'stable':
      return stage;
    case 'deprecated':
    case 'disabled':
    case 'removed':
      return 'retired';
  }
}

/** The enhancements by place, in the order of `PLACES`; places where none stands are left out. */
export function groupByPlace(
  views: readonly EnhancementView[],
  releases: Releases,
): [Place, EnhancementView[]][] {
  const groups = Map.groupBy(views, (view) => placeOf(view, releases));
  return PLACES.flatMap((place) => {
    const group = groups.get(place);
    return group === undefined ? [] : [[place, group] satisfies [Place, EnhancementView[]]];
  });
}

/** What a place is called. */
export function placeWords(place: Place, { running }: Releases): string {
  switch (place) {
    case 'running':
      return `Planned for v${running}`;
    case 'planned':
      return 'Planned for later';
    case 'alpha':
      return 'Alpha';
    case 'beta':
      return 'Beta';
    case 'stable':
      return 'GA';
    case 'retired':
      return 'Deprecated or removed';
    case 'unscheduled':
      return 'No milestone';
    case 'deferred':
      return 'Deferred';
    case 'given-up':
      return 'Rejected, withdrawn or replaced';
  }
}
