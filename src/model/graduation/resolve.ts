import type { Enhancement } from '../../schemas/enhancement.ts';
import type { Stage } from '../../schemas/stage.ts';
import { isGivenUp } from '../enhancement/enhancement.ts';
import { compareStages, STAGES } from '../stage.ts';
import { compareVersions } from '../version.ts';
import { type CaseGate, type EvidenceIndexes, type GraduationCase, gatherCase } from './case.ts';
import type { Claim, Graduations, Refutation } from './claim.ts';
import type { Evidence } from './evidence/evidence.ts';
import { RESOLUTION_RULES, type RuleName, ruleNamed, type Verdict } from './rules.ts';

/**
 * Resolves what all sources say of an enhancement: for each stage, the first rule that has a verdict
 * decides. One that was given up only ever had targets: its milestones stand as they are.
 */
export function resolveGraduations(
  record: Enhancement,
  gates: readonly CaseGate[],
  indexes: EvidenceIndexes,
): Graduations {
  const cases = STAGES.map((stage) => gatherCase(record, stage, gates, indexes));
  if (isGivenUp(record.status)) return { claims: sortClaims(cases.flatMap(target)), refuted: [] };
  const resolved = cases.map(resolve);
  return {
    claims: sortClaims(inOrder(resolved.flatMap(({ claim }) => claim ?? []))),
    refuted: resolved.flatMap(({ refuted }) => refuted ?? []),
  };
}

function target({ stage, milestone, isReleased }: GraduationCase): Claim[] {
  if (milestone === undefined) return [];
  const { release } = milestone;
  const standing = isReleased(release) ? 'declared' : 'planned';
  return [{ stage, release, standing, evidence: [milestone], contrary: [], rule: undefined }];
}

function resolve(given: GraduationCase): { claim?: Claim; refuted?: Refutation } {
  for (const { name, decide } of RESOLUTION_RULES) {
    const verdict: Verdict | undefined = decide(given);
    if (verdict === undefined) continue;
    return verdict.release === undefined
      ? { refuted: refutation(given, verdict.contrary ?? [], name) }
      : { claim: claimOf(given, verdict.release, verdict.standing, name) };
  }
  return {};
}

function claimOf(
  given: GraduationCase,
  release: string,
  standing: Verdict['standing'],
  rule: RuleName,
): Claim {
  const contrary = contraryTo(given, release);
  const evidence = allEvidence(given).filter((one) => one.release === release);
  const isInCode = evidence.some(({ source }) => source === 'code');
  // A target that was not brought up to date casts no doubt on what the code does.
  const isDoubtful = contrary.some(({ source }) => !(isInCode && source === 'kep.yaml'));
  return {
    stage: given.stage,
    release,
    standing: !given.isReleased(release) ? 'planned' : isDoubtful ? 'disputed' : standing,
    evidence,
    contrary,
    rule,
  };
}

function refutation(
  given: GraduationCase,
  contrary: readonly Evidence[],
  rule: RuleName,
): Refutation {
  const stated = [...(given.milestone ? [given.milestone] : []), ...given.announced];
  const release = stated[0]?.release ?? '';
  return {
    stage: given.stage,
    release,
    standing: 'disputed',
    evidence: stated.filter((one) => one.release === release),
    contrary: [...given.missedTarget, ...contrary],
    rule,
  };
}

function allEvidence({ milestone, gates, mentions, announced }: GraduationCase): Evidence[] {
  return [
    ...gates.flatMap(({ reached, renewed }) => [...(reached ? [reached] : []), ...renewed]),
    ...announced,
    ...mentions,
    ...(milestone === undefined ? [] : [milestone]),
  ];
}

/**
 * What tells the stage of another release. A shared gate, or a second one of several, does not, nor an
 * announcement that presents what reached the stage before.
 */
function contraryTo({ milestone, gates, announced }: GraduationCase, release: string): Evidence[] {
  const reached = gates.flatMap((gate) => (gate.isExclusive ? (gate.reached ?? []) : []));
  const isTold = gates.some((gate) => gate.reached?.release === release);
  const stated = [
    ...announced.filter((one) => !isPresentedAgain(one, release)),
    ...(milestone === undefined ? [] : [milestone]),
  ];
  return [...(isTold ? [] : reached), ...stated].filter((one) => one.release !== release);
}

function isPresentedAgain(
  { detail, release: announced }: GraduationCase['announced'][number],
  release: string,
): boolean {
  const isPresented = detail.kind === 'post' && detail.role === 'headed';
  return isPresented && compareVersions(announced, release) > 0;
}

/** The stages in which an enhancement matures, one after the other. */
const MATURING: readonly Stage[] = ['alpha', 'beta', 'stable'];

/** Leaves out what was concluded of a stage that the enhancement had left before. */
function inOrder(claims: readonly Claim[]): Claim[] {
  return claims.filter(
    (claim) =>
      claim.rule === undefined ||
      ruleNamed(claim.rule).isOvertakenByLaterStages !== true ||
      !claims.some(
        (other) =>
          MATURING.includes(other.stage) &&
          compareStages(other.stage, claim.stage) > 0 &&
          compareVersions(other.release, claim.release) < 0,
      ),
  );
}

function sortClaims(claims: readonly Claim[]): Claim[] {
  return claims.toSorted(
    (a, b) => compareVersions(a.release, b.release) || compareStages(a.stage, b.stage),
  );
}
