import { PLACES, type Place } from '../../schemas/place.ts';
import { claimAt } from '../graduation/claim.ts';
import { isMaturing } from '../stage.ts';
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
  if (stage === undefined) return 'unscheduled';
  return isMaturing(stage) ? stage : 'retired';
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
  const words: Record<Place, string> = {
    running: `Planned for v${running}`,
    planned: 'Planned for later',
    alpha: 'Alpha',
    beta: 'Beta',
    stable: 'GA',
    retired: 'Deprecated or removed',
    unscheduled: 'No confirmed stage',
    deferred: 'Deferred',
    'given-up': 'Rejected, withdrawn, or replaced',
  };
  return words[place];
}
