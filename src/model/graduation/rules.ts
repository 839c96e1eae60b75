import { compareVersions } from '../version.ts';
import { type GraduationCase, isDated } from './case.ts';
import type { Evidence } from './evidence/evidence.ts';
import type { GateWitness } from './evidence/gates.ts';

/** What a rule concludes of a case. */
export interface Verdict {
  /** The release in which the stage was, or is to be, reached; absent where it was not. */
  readonly release: string | undefined;
  /** How a released one is known; what is not released is planned, whatever a rule says. */
  readonly standing: 'shipped' | 'declared' | 'disputed';
  /** What contradicts the statement, where the stage was not reached. */
  readonly contrary?: readonly Evidence[];
}

/** A rule of resolution. The first that has a verdict on a case decides it. */
export interface ResolutionRule {
  readonly name: string;
  /** What it concludes from what, and why that is right, for readers. */
  readonly reason: string;
  readonly decide: (given: GraduationCase) => Verdict | undefined;
  /**
   * Whether what it concludes of a stage holds only until a more mature one was reached: of several
   * gates a later one may begin where the enhancement began long before.
   */
  readonly isOvertakenByLaterStages?: boolean;
}

/** The rules in the order in which they are tried. */
export const RESOLUTION_RULES = [
  {
    name: 'gate agrees',
    reason:
      'Its kep.yaml names the release, and one of its gates reached the stage in that very release.',
    decide: ({ milestone, gates }) =>
      milestone !== undefined && reachedIn(gates, milestone.release)
        ? { release: milestone.release, standing: 'shipped' }
        : undefined,
  },
  {
    name: 'gate renewed',
    reason:
      'Its kep.yaml names a release in which one of its gates, at the stage already, got another default or was locked: the proposal counts the stage from there, as announcements do.',
    decide: ({ milestone, gates }) =>
      milestone !== undefined &&
      own(gates).some(({ renewed }) => renewed.some((one) => one.release === milestone.release))
        ? { release: milestone.release, standing: 'disputed' }
        : undefined,
  },
  {
    name: 'before its gate',
    reason:
      'Its kep.yaml names the release and a pull request of it was merged for that release; its gate reached the stage only later, which happens where a gate is promoted after its feature.',
    decide: ({ milestone, gates, mentions, missedTarget }) =>
      milestone !== undefined &&
      missedTarget.length === 0 &&
      ownReleases(gates).length > 0 &&
      ownReleases(gates).every((release) => compareVersions(release, milestone.release) > 0) &&
      mentions.some(({ release }) => release === milestone.release)
        ? { release: milestone.release, standing: 'disputed' }
        : undefined,
  },
  {
    name: 'gate decides',
    reason:
      'Its gates reached the stage in another release than its kep.yaml names. The code is what shipped, a milestone is a target. Of several gates the last one makes it GA, the first one brings it to any other stage.',
    decide: (given) => {
      const release = given.milestone && gateRelease(given);
      return release === undefined ? undefined : { release, standing: gateStanding(given.gates) };
    },
  },
  {
    name: 'gate below',
    reason:
      'Its kep.yaml or an announcement names a release that is out, but none of its gates ever reached the stage, and the newest gate list still has them. What its kep.yaml plans for later stays planned.',
    decide: ({ milestone, announced, gates, isReleased }) => {
      if (!areNeverReached(gates)) return undefined;
      const isPlanned = milestone !== undefined && !isReleased(milestone.release);
      if (isPlanned && announced.length === 0) return undefined;
      if (isPlanned) return { release: milestone.release, standing: 'disputed' };
      const isClaimed = milestone !== undefined || announced.length > 0;
      return isClaimed ? refuted(neverReachedEvidence(gates)) : undefined;
    },
  },
  {
    name: 'gate alone',
    reason:
      'Its kep.yaml names no release for the stage, but its gate reached it. A gate that began as GA does not count: it was made to switch off what was there.',
    decide: (given) => {
      if (given.milestone !== undefined) return undefined;
      if (!isGraduating(given)) return undefined;
      const release = gateRelease(given);
      return release === undefined ? undefined : { release, standing: gateStanding(given.gates) };
    },
    isOvertakenByLaterStages: true,
  },
  {
    name: 'announcement agrees',
    reason: 'Its kep.yaml and the announcement of the release name the same one.',
    decide: ({ milestone, announced }) =>
      milestone !== undefined && announced.some(({ release }) => release === milestone.release)
        ? { release: milestone.release, standing: 'shipped' }
        : undefined,
  },
  {
    name: 'announcement decides',
    reason:
      'A release announcement tells of it, and its kep.yaml names another release or none. An announcement is written when the release is out, a milestone before. The last announcement holds.',
    decide: ({ milestone, announced }) => {
      const release = announced
        .map((one) => one.release)
        .sort(compareVersions)
        .at(-1);
      if (release === undefined) return undefined;
      return { release, standing: milestone === undefined ? 'declared' : 'disputed' };
    },
  },
  {
    name: 'target passed',
    reason:
      'Its kep.yaml names a release that is out, but says itself that work is at a less mature stage, or was last done for an older release.',
    decide: ({ milestone, missedTarget, isReleased }) =>
      milestone !== undefined && missedTarget.length > 0 && isReleased(milestone.release)
        ? refuted([])
        : undefined,
  },
  {
    name: 'merged',
    reason:
      'Its kep.yaml names the release, and a release note or a digest tells of a pull request of it that was merged for that release.',
    decide: ({ milestone, mentions }) =>
      milestone !== undefined && mentions.some(({ release }) => release === milestone.release)
        ? { release: milestone.release, standing: 'shipped' }
        : undefined,
  },
  {
    name: 'planned',
    reason: 'Its kep.yaml names the release, which is not out: a plan that may move.',
    decide: ({ milestone, isReleased }) =>
      milestone === undefined || isReleased(milestone.release)
        ? undefined
        : { release: milestone.release, standing: 'declared' },
  },
  {
    name: 'not announced',
    reason:
      'Only its kep.yaml names the release, and the announcement lists all that reached the stage in it, without this one.',
    decide: ({ missing }) => (missing === undefined ? undefined : refuted([missing])),
  },
  {
    name: 'declared',
    reason: 'Only its kep.yaml names the release: a target that nothing confirms or denies.',
    decide: ({ milestone }) =>
      milestone === undefined ? undefined : { release: milestone.release, standing: 'declared' },
  },
] as const satisfies readonly ResolutionRule[];

/** The name of a rule. */
export type RuleName = (typeof RESOLUTION_RULES)[number]['name'];

/** The rule of a name. */
export function ruleNamed(name: RuleName): ResolutionRule {
  const rule = RESOLUTION_RULES.find((one) => one.name === name);
  if (rule === undefined) throw new Error(`No resolution rule is named "${name}"`);
  return rule;
}

function refuted(contrary: readonly Evidence[]): Verdict {
  return { release: undefined, standing: 'disputed', contrary };
}

/** What says of an enhancement's own gates that they never reached the stage. */
function neverReachedEvidence(gates: readonly GateWitness[]): Evidence[] {
  return own(gates).flatMap(({ neverReached }) => neverReached ?? []);
}

function reachedIn(gates: readonly GateWitness[], release: string): boolean {
  return gates.some(({ reached }) => reached?.release === release);
}

function own(gates: readonly GateWitness[]): GateWitness[] {
  return gates.filter(({ isExclusive }) => isExclusive);
}

/** The releases in which the gates that no other enhancement names reached the stage, oldest first. */
function ownReleases(gates: readonly GateWitness[]): string[] {
  return own(gates)
    .flatMap(({ reached }) => (reached !== undefined && isDated(reached) ? [reached.release] : []))
    .sort(compareVersions);
}

/** The release in which its own gates took an enhancement to the stage; GA takes all of them. */
function gateRelease({ stage, gates }: GraduationCase): string | undefined {
  const releases = ownReleases(gates);
  if (stage !== 'stable') return releases[0];
  return releases.length === own(gates).length ? releases.at(-1) : undefined;
}

function areNeverReached(gates: readonly GateWitness[]): boolean {
  const owned = own(gates);
  return owned.length > 0 && owned.every(({ neverReached }) => neverReached !== undefined);
}

/** Whether the stage is one that gates graduate to; a gate is also deprecated when its work is done. */
function isGraduating({ stage, gates }: GraduationCase): boolean {
  if (stage === 'alpha' || stage === 'beta') return true;
  return stage === 'stable' && own(gates).some(({ isBornStable }) => !isBornStable);
}

function gateStanding(gates: readonly GateWitness[]): Verdict['standing'] {
  const evidence: readonly (Evidence | undefined)[] = own(gates).map(({ reached }) => reached);
  return evidence.some((one) => one?.source === 'code') ? 'shipped' : 'declared';
}
