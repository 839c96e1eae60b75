import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import { compareStages } from '../stage.ts';
import { compareVersions } from '../version.ts';
import { type Claim, claimAt, type HeldClaim, unconfirmedTargets } from './claim.ts';

/** A stage that was reached in a release that no source tells. */
export interface UndatedStage {
  readonly stage: 'stable';
  readonly release: undefined;
  readonly standing: 'declared';
}

/** Where an enhancement is. */
export type CurrentStage = HeldClaim | UndatedStage;

/**
 * The stage an enhancement is at: what it reached by a release or, before its first, what is planned
 * next. `undefined` for one that was given up or whose milestones say nothing, and before a first stage that nothing
 * confirms, in a release that is out or after code freeze.
 * @param newest the newest release that is out
 */
export function currentStage(view: EnhancementView, newest: string): CurrentStage | undefined {
  if (isGivenUp(view.record.status)) return undefined;
  if (view.undated !== undefined) {
    return { stage: view.undated, release: undefined, standing: 'declared' };
  }
  const [next] = view.claims;
  const isUnsure = targetsBefore(next, view).length > 0;
  return claimAt(view.claims, newest) ?? (isUnsure ? undefined : next);
}

/** The targets that nothing confirms and that are less mature than what comes next, oldest release first. */
export function targetsBefore(next: Claim | undefined, view: EnhancementView): Claim[] {
  return unconfirmedTargets(view).filter(
    ({ stage }) => next === undefined || compareStages(stage, next.stage) < 0,
  );
}

/** The release of a stage, or that no source tells it: "v1.34", "release unknown". */
export function releaseWords(release: string | undefined): string {
  return release === undefined ? 'release unknown' : `v${release}`;
}

/** The claims that are still to come, oldest release first; none for what was given up. */
export function plannedClaims(view: EnhancementView): Claim[] {
  if (isGivenUp(view.record.status)) return [];
  return view.claims.filter(({ standing }) => standing === 'planned');
}

/** The stages to come, those that are only targeted among them, oldest release first; none for what was given up. */
export function comingClaims(view: EnhancementView): Claim[] {
  return [...plannedClaims(view), ...view.targeted].sort((a, b) =>
    compareVersions(a.release, b.release),
  );
}
