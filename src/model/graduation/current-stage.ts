import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import { type Claim, claimAt } from './claim.ts';

/**
 * The stage an enhancement is at: what it reached by a release or, before its first, what is planned
 * next. `undefined` for one that was given up or whose milestones say nothing.
 * @param newest the newest release that is out
 */
export function currentClaim(view: EnhancementView, newest: string): Claim | undefined {
  if (isGivenUp(view.record.status)) return undefined;
  return claimAt(view.claims, newest) ?? view.claims[0];
}

/** The claims that are still to come, oldest release first; none for what was given up. */
export function plannedClaims(view: EnhancementView): Claim[] {
  if (isGivenUp(view.record.status)) return [];
  return view.claims.filter(({ standing }) => standing === 'planned');
}
