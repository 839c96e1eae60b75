import type { Stage } from '../../schemas/stage.ts';
import { compareVersions } from '../version.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { RuleName } from './rules.ts';

/**
 * How a claim is known. `shipped`: the code or two sources say so. `declared`: one source says so of
 * a released version. `planned`: the version is not released yet. `disputed`: sources contradict it.
 */
export type Standing = 'shipped' | 'declared' | 'planned' | 'disputed';

/** The statement that something reached a stage in a release, with its evidence. */
export interface Claim {
  readonly stage: Stage;
  readonly release: string;
  readonly standing: Standing;
  /** What says so. */
  readonly evidence: readonly Evidence[];
  /** What says otherwise. */
  readonly contrary: readonly Evidence[];
  /** The rule by which it was resolved; absent for the targets of what was given up. */
  readonly rule: RuleName | undefined;
}

/** A statement that does not hold: something says so, and better evidence says that it is not. */
export interface Refutation extends Omit<Claim, 'standing'> {
  readonly standing: 'disputed';
}

/** What became of all that is said of an enhancement's graduation. */
export interface Graduations {
  /** What holds, oldest release first; at most one for each stage. */
  readonly claims: readonly Claim[];
  /** What does not. */
  readonly refuted: readonly Refutation[];
}

/** The last claim that holds in a release; of two for one release the more mature stage. */
export function claimAt(claims: readonly Claim[], release: string): Claim | undefined {
  return claims.findLast((claim) => compareVersions(claim.release, release) <= 0);
}
