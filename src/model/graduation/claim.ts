import type { Stage } from '../../schemas/stage.ts';
import type { DefaultStep } from '../gate/defaults.ts';
import { compareStages, isMaturing } from '../stage.ts';
import { compareVersions } from '../version.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { LaterStage } from './later-stages.ts';
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
  /**
   * Whether its gates are on by default from that release on, and what became of that while they were
   * at the stage; absent where they do not say, or each says something else.
   */
  readonly defaults?: readonly DefaultStep[];
  /** What its gates went back to after that, and when they reached it again; absent where they stayed. */
  readonly later?: readonly LaterStage[];
}

/** A claim as it holds in a release. */
export interface HeldClaim extends Claim {
  /** Whether it holds again since `release`, having been reached before: that is no graduation. */
  readonly isAgain?: true;
}

/** A statement that is not taken to hold: nothing confirms it, or the code denies it. */
export interface Refutation extends Omit<Claim, 'standing' | 'defaults' | 'later'> {
  readonly standing: 'disputed';
  /** Whether the code says that the stage was not reached. */
  readonly isDenied: boolean;
}

/** What became of all that is said of an enhancement's graduation. */
export interface Graduations {
  /** What holds, oldest release first; at most one for each stage. */
  readonly claims: readonly Claim[];
  /** What is said and not confirmed, or denied by the code. */
  readonly refuted: readonly Refutation[];
  /**
   * What is planned for a release that takes nothing new anymore, and that neither its code nor a
   * merged change shows.
   */
  readonly targeted: readonly Claim[];
  /** GA where the KEP is implemented and nothing tells the release. */
  readonly undated: 'stable' | undefined;
}

/**
 * The claim that holds in a release: the last one; of two for one release the more mature stage. What was GA is
 * not beta for what a later release calls so, but what its gates went back to is.
 */
export function claimAt(claims: readonly Claim[], release: string): HeldClaim | undefined {
  const claim = lastReached(claims, release);
  const step = claim?.later?.findLast((each) => compareVersions(each.release, release) <= 0);
  if (claim === undefined || step === undefined) return claim;
  const {
    defaults: _,
    later: __,
    ...reached
  } = claims.find(({ stage }) => stage === step.stage) ?? claim;
  return { ...reached, ...step, isAgain: true };
}

/** Whether a stage was reached, as far as anyone knows: neither planned nor in doubt. */
export function isReached({ standing }: Pick<Claim, 'standing'>): boolean {
  return standing === 'shipped' || standing === 'declared';
}

/**
 * What kep.yaml targets and nothing confirms, oldest release first: after code freeze, and in releases that are out,
 * whose code has none of the feature gates.
 */
export function unconfirmedTargets({
  refuted,
  targeted,
}: Pick<Graduations, 'refuted' | 'targeted'>): Claim[] {
  const missing = refuted.filter(({ rule }) => rule === 'gate missing');
  return [...missing, ...targeted].sort((a, b) => compareVersions(a.release, b.release));
}

/** Whether the code of its release says so. */
export function isByCode({ evidence, release }: Pick<Claim, 'evidence' | 'release'>): boolean {
  return evidence.some((one) => one.source === 'code' && one.release === release);
}

/** Whether a release is the one in which a stage was first reached: what holds again is no graduation. */
export function isReachedIn(claim: HeldClaim | undefined, release: string): boolean {
  return claim?.release === release && claim.isAgain !== true;
}

function lastReached(claims: readonly Claim[], release: string): Claim | undefined {
  const reached = claims.filter((claim) => compareVersions(claim.release, release) <= 0);
  const last = reached.at(-1);
  if (last === undefined || !isMaturing(last.stage)) return last;
  return reached
    .filter(({ stage }) => isMaturing(stage))
    .reduce((most, claim) => (compareStages(claim.stage, most.stage) >= 0 ? claim : most));
}

/** What holds from which release on, oldest first. */
export function claimSteps(claims: readonly Claim[]): HeldClaim[] {
  const releases = claims.flatMap(({ release, later = [] }) => [
    release,
    ...later.map((each) => each.release),
  ]);
  return [...new Set(releases)]
    .sort(compareVersions)
    .flatMap((release) => claimAt(claims, release) ?? [])
    .filter(({ release }, index, all) => release !== all[index - 1]?.release);
}
