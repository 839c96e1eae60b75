import type { Atlas } from '../atlas/atlas.ts';
import { lookUp, newestRelease } from '../atlas/lookup.ts';
import { isReached } from '../graduation/claim.ts';
import { comingClaims, currentStage } from '../graduation/current-stage.ts';
import { monthsBetween } from './months.ts';

/** An enhancement that is in beta. */
export type BetaStay = ReturnType<typeof betaStays>[number];

/**
 * The enhancements that are in beta in the newest release, the longest first. Given up and replaced
 * ones are left out, those in doubt, and those whose release has no known day.
 */
export function betaStays(atlas: Atlas) {
  const lookup = lookUp(atlas);
  const newest = newestRelease(atlas);
  return atlas.enhancements
    .flatMap((view) => {
      const claim = currentStage(view, newest);
      if (claim?.stage !== 'beta' || !isReached(claim)) return [];
      if (view.record.status === 'replaced') return [];
      const day = lookup.release(claim.release)?.day?.date;
      if (day === undefined) return [];
      const planned = comingClaims(view).find(({ stage }) => stage === 'stable');
      return [
        {
          view,
          /** The release in which it became beta. */
          since: claim.release,
          /** How long it has been, up to the content's day. */
          months: monthsBetween(day, atlas.today),
          /** The release for which GA is planned, or targeted where nothing confirms that; absent where kep.yaml names none. */
          planned: planned?.release,
        },
      ];
    })
    .sort((a, b) => b.months - a.months);
}

/** How many stays last so long: whole years, each with its count, without gaps. */
export function staysByYears(stays: readonly BetaStay[]): { years: number; count: number }[] {
  const years = stays.map(({ months }) => Math.floor(months / 12));
  const most = Math.max(-1, ...years);
  return Array.from({ length: most + 1 }, (_, year) => ({
    years: year,
    count: years.filter((one) => one === year).length,
  }));
}
