import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import { type Claim, claimAt } from '../graduation/claim.ts';
import type { ReleaseView } from '../release/release.ts';
import type { DigestView } from './digest.ts';

/** All KEPs of the week in the order of the digests. */
export function kepsOfTheWeek(digests: readonly DigestView[]) {
  return digests.flatMap((digest) => digest.featuredKeps.map((featured) => ({ digest, featured })));
}

/** The stage that an enhancement declares for the newest release of a day; `undefined` before its first. */
export function claimOn(
  view: EnhancementView,
  releases: readonly ReleaseView[],
  date: string,
): Claim | undefined {
  const newest = releases.findLast(
    ({ phase, day }) => phase === 'released' && day !== undefined && day.date <= date,
  );
  if (newest === undefined || isGivenUp(view.record.status)) return undefined;
  return claimAt(view.claims, newest.version);
}
