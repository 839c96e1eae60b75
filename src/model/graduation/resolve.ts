import type { Enhancement } from '../../schemas/enhancement.ts';
import type { Stage } from '../../schemas/stage.ts';
import { isGivenUp } from '../enhancement/enhancement.ts';
import { sharedDefaults } from '../gate/defaults.ts';
import type { Gate } from '../gate/gate.ts';
import { gateIn } from '../gate/in-release.ts';
import { compareStages, isMaturing, STAGES } from '../stage.ts';
import { compareVersions } from '../version.ts';
import { type CaseGate, type EvidenceIndexes, type GraduationCase, gatherCase } from './case.ts';
import type { Claim, Graduations, Refutation } from './claim.ts';
import { castsDoubt, contraryTo } from './contrary.ts';
import type { Evidence } from './evidence/evidence.ts';
import { laterStages } from './later-stages.ts';
import { type Conclusion, RESOLUTION_RULES, type RuleName, ruleNamed } from './rules.ts';
import { asTarget } from './targeted.ts';

/**
 * Resolves what all sources say of an enhancement: for each stage, the first rule that has a verdict
 * decides. What was given up is told by its milestones alone, with the gates that code has as they say.
 */
export function resolveGraduations(
  record: Enhancement,
  gates: readonly CaseGate[],
  indexes: EvidenceIndexes,
): Graduations {
  const cases = STAGES.map((stage) => gatherCase(record, stage, gates, indexes));
  if (isGivenUp(record.status)) {
    return {
      claims: sortClaims(cases.flatMap(target)),
      refuted: [],
      targeted: [],
      undated: undefined,
    };
  }
  const resolved = cases.map((given) => resolve(given, gates));
  const all = sortClaims(
    inOrder(
      resolved.flatMap(({ claim }) => claim ?? []),
      record,
    ),
  );
  const targeted = all.flatMap((claim) => asTarget(claim, cases, indexes) ?? []);
  const refuted = resolved.flatMap(({ refuted: one }) => one ?? []);
  return {
    claims: all.filter(({ stage }) => !targeted.some((target) => target.stage === stage)),
    refuted,
    targeted,
    undated: isStableUndated(record, all, refuted) ? 'stable' : undefined,
  };
}

/** Whether a KEP is implemented, and nothing tells when it became GA or what ended it, or denies it. */
function isStableUndated(
  { status }: Enhancement,
  claims: readonly Claim[],
  refuted: readonly Refutation[],
): boolean {
  const isDated = claims.some(({ stage }) => compareStages(stage, 'stable') >= 0);
  const isDenied = refuted.some((one) => one.stage === 'stable' && one.isDenied);
  return status === 'implemented' && !isDated && !isDenied;
}

function target({ stage, milestone, gates, isReleased }: GraduationCase): Claim[] {
  if (milestone === undefined) return [];
  const { release } = milestone;
  const inCode = gates
    .flatMap(({ reached }) => reached ?? [])
    .filter((one) => one.source === 'code' && one.release === release);
  return [
    {
      stage,
      release,
      standing: isReleased(release) ? 'declared' : 'planned',
      evidence: [...inCode, milestone],
      contrary: [],
      rule: undefined,
    },
  ];
}

function resolve(
  given: GraduationCase,
  gates: readonly CaseGate[],
): { claim?: Claim; refuted?: Refutation } {
  for (const { name, decide } of RESOLUTION_RULES) {
    const verdict: Conclusion | undefined = decide(given);
    if (verdict === undefined) continue;
    if (verdict.release === undefined) return { refuted: refutation(given, verdict, name) };
    const witnesses = witnessesOf(given.stage, verdict.release, gates);
    const defaults = sharedDefaults(witnesses, verdict.release);
    const later = laterStages(given.stage, verdict.release, witnesses);
    return {
      claim: {
        ...claimOf(given, verdict, name),
        ...(defaults.length > 0 && { defaults }),
        ...(later.length > 0 && { later }),
      },
    };
  }
  return {};
}

/** The gates that reached a stage in a release; its own ones, where it has such. */
function witnessesOf(stage: Stage, release: string, gates: readonly CaseGate[]): Gate[] {
  const reached = gates.filter(({ gate }) => {
    const answer = gateIn(gate, release);
    return answer.kind === 'present' && answer.stage === stage && answer.stageSince === release;
  });
  const own = reached.filter(({ isExclusive }) => isExclusive);
  return (own.length > 0 ? own : reached).map(({ gate }) => gate);
}

function claimOf(
  given: GraduationCase,
  { release, standing }: Conclusion & { readonly release: string },
  rule: RuleName,
): Claim {
  const isPassed = given.milestone?.release === release;
  const isBacked = rule === 'without its gate';
  const contrary = [
    ...contraryTo(given, release),
    ...(isPassed ? given.missedTarget : []),
    ...(standing === 'disputed'
      ? given.contested.filter((one) => compareVersions(one.release, release) <= 0)
      : []),
    ...(isBacked ? given.lacking : []),
  ];
  const ofRelease = allEvidence(given).filter((one) => one.release === release);
  const evidence = [...new Set([...ofRelease, ...(isBacked ? given.backing : [])])];
  const isDoubtful = contrary.some((one) => castsDoubt(one, evidence));
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
  { contrary, isDenied = false }: Conclusion & { readonly release: undefined },
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
    isDenied,
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

/** Leaves out what was concluded of a stage that the enhancement had left before, or of an end that it is past. */
function inOrder(claims: readonly Claim[], { status }: Enhancement): Claim[] {
  return claims.filter((claim) => {
    const rule = claim.rule && ruleNamed(claim.rule);
    const others = claims.filter((other) => other !== claim);
    if (rule?.isEndOfUnfinished === true) {
      return status !== 'implemented' && !others.some((other) => isPast(claim, other));
    }
    if (rule?.isOvertakenByLaterStages !== true) return true;
    return !others.some(
      (other) =>
        isMaturing(other.stage) &&
        compareStages(other.stage, claim.stage) > 0 &&
        compareVersions(other.release, claim.release) < 0,
    );
  });
}

function isPast(end: Claim, { stage, release }: Claim): boolean {
  return compareStages(stage, 'beta') > 0 || compareVersions(release, end.release) >= 0;
}

function sortClaims(claims: readonly Claim[]): Claim[] {
  return claims.toSorted(
    (a, b) => compareVersions(a.release, b.release) || compareStages(a.stage, b.stage),
  );
}
