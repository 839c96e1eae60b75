import { isMaturing } from '../stage.ts';
import { compareVersions } from '../version.ts';
import type { GraduationCase } from './case.ts';
import type { Evidence } from './evidence/evidence.ts';
import { areBelow, exclusiveGates, neverReachedEvidence } from './evidence/gates.ts';
import { byGates, hasGateReached, isGraduating, ownReleases } from './gate-answers.ts';

/** What a rule concludes of a case. */
export type Conclusion =
  | {
      /** The release in which the stage was, or is to be, reached. */
      readonly release: string;
      /** How a released one is known; what is not released is planned, whatever a rule says. */
      readonly standing: 'shipped' | 'declared' | 'disputed';
    }
  | {
      /** Absent: nothing confirms that the stage was reached. */
      readonly release: undefined;
      /** What speaks against it. */
      readonly contrary: readonly Evidence[];
      /** Whether the code says that it was not reached. */
      readonly isDenied?: boolean;
    };

/** A rule of resolution. The first that has a verdict on a case decides it. */
export interface ResolutionRule {
  readonly name: string;
  /** What it concludes from what, and why that is right, for readers. */
  readonly reason: string;
  readonly decide: (given: GraduationCase) => Conclusion | undefined;
  /**
   * Whether what it concludes of a stage holds only until a more mature one was reached: of several
   * gates a later one may begin where the enhancement began long before.
   */
  readonly isOvertakenByLaterStages?: boolean;
  /** Whether what it concludes holds only where nothing says that the enhancement is complete, or goes on. */
  readonly isEndOfUnfinished?: boolean;
}

/** The rules in the order in which they are tried. */
export const RESOLUTION_RULES = [
  {
    name: 'gate agrees',
    reason:
      'kep.yaml names the release, and one of the feature gates reached the stage in the same release.',
    decide: ({ milestone, gates }) =>
      milestone !== undefined && hasGateReached(gates, milestone.release)
        ? { release: milestone.release, standing: 'shipped' }
        : undefined,
  },
  {
    name: 'switch',
    reason:
      'kep.yaml names deprecated for the release in which the feature gate was added as deprecated. Such a gate lets you disable new behavior for some releases; no announcement says that the feature is deprecated.',
    decide: ({ stage, milestone, switches, announced }) =>
      stage === 'deprecated' &&
      switches.length > 0 &&
      !announced.some(({ release }) => release === milestone?.release)
        ? { release: undefined, contrary: switches }
        : undefined,
  },
  {
    name: 'gate renewed',
    reason:
      'A feature gate reached the stage before the release that kep.yaml names, and its default changed or was locked in that release. The KEP counts the stage from that release.',
    decide: (given) => {
      const { milestone, gates } = given;
      const isRenewed = exclusiveGates(gates).some(({ renewed }) =>
        renewed.some(({ release }) => release === milestone?.release),
      );
      return isRenewed && isMaturing(given.stage) ? byGates(given) : undefined;
    },
  },
  {
    name: 'before its gate',
    reason:
      'kep.yaml names the release, a pull request of the KEP was merged for that release, and no announcement names another. The feature gate reached the stage later, because a gate can be promoted after its feature.',
    decide: (given) => {
      const { milestone, gates, mentions, announced, missedTarget } = given;
      const isBefore =
        milestone !== undefined &&
        isMaturing(given.stage) &&
        missedTarget.length === 0 &&
        announced.every(({ release }) => release === milestone.release) &&
        ownReleases(gates).length > 0 &&
        ownReleases(gates).every((release) => compareVersions(release, milestone.release) > 0) &&
        mentions.some(({ release }) => release === milestone.release);
      if (!isBefore) return undefined;
      return {
        release: milestone.release,
        standing: announced.length > 0 ? 'shipped' : 'disputed',
      };
    },
  },
  {
    name: 'gate decides',
    reason:
      'The feature gates reached the stage in a different release than kep.yaml names. Code takes precedence over milestones. With several gates, the last one decides for GA, and the first one for every other stage.',
    decide: (given) =>
      given.milestone !== undefined && isMaturing(given.stage) ? byGates(given) : undefined,
  },
  {
    name: 'gate below',
    reason:
      'kep.yaml or an announcement names a release that is out, but the code of that release or a later one still has the feature gates, and none reached the stage. Later milestones in kep.yaml stay planned.',
    decide: ({ milestone, announced, gates, isReleased }) => {
      const stated = [...(milestone ? [milestone] : []), ...announced];
      if (!areBelow(gates, stated)) return undefined;
      const isPlanned = milestone !== undefined && !isReleased(milestone.release);
      if (isPlanned && announced.length === 0) return undefined;
      if (isPlanned) return { release: milestone.release, standing: 'disputed' };
      return stated.length > 0
        ? { release: undefined, contrary: neverReachedEvidence(gates), isDenied: true }
        : undefined;
    },
  },
  {
    name: 'gate alone',
    reason:
      'kep.yaml names no release for the stage, but the feature gate reached it. A gate that was added as GA does not count: it exists to disable existing behavior.',
    decide: (given) =>
      given.milestone === undefined && isGraduating(given) ? byGates(given) : undefined,
    isOvertakenByLaterStages: true,
  },
  {
    name: 'gate gone',
    reason:
      'The code of the release has none of the feature gates anymore, and none of them was ever GA. Nothing says that the KEP is implemented, or names a later release.',
    decide: ({ stage, milestone, gates }) => {
      const releases = ownReleases(gates);
      const isEnd = stage === 'removed' && milestone === undefined;
      const release = isEnd && releases.length === gates.length ? releases.at(-1) : undefined;
      return release === undefined ? undefined : { release, standing: 'shipped' };
    },
    isEndOfUnfinished: true,
  },
  {
    name: 'announcement agrees',
    reason: 'kep.yaml and the announcement of the release agree.',
    decide: ({ milestone, announced }) =>
      milestone !== undefined && announced.some(({ release }) => release === milestone.release)
        ? { release: milestone.release, standing: 'shipped' }
        : undefined,
  },
  {
    name: 'merged',
    reason:
      'kep.yaml names the release, and a release note or an LWKD issue names a pull request of the KEP that was merged for that release. Merged changes take precedence over an outdated “stage” in kep.yaml. A release note states no stage, so it is weaker evidence.',
    decide: ({ milestone, mentions, missedTarget }) => {
      const merged = mentions.filter(({ release }) => release === milestone?.release);
      if (milestone === undefined || merged.length === 0) return undefined;
      const isPromoted = merged.some(({ stage }) => stage !== undefined);
      const standing = isPromoted || missedTarget.length === 0 ? 'shipped' : 'declared';
      return { release: milestone.release, standing };
    },
  },
  {
    name: 'promotion told',
    reason:
      'An LWKD issue names a pull request that promoted the KEP to the stage, and the release notes show the release. kep.yaml names no release, a later one, or one that it no longer targets.',
    decide: (given) => {
      const { milestone, missedTarget, mentions, gates } = given;
      const release = mentions.find(({ stage }) => stage !== undefined)?.release;
      if (release === undefined || gates.length > 0 || !isMaturing(given.stage)) return undefined;
      const isOpen =
        milestone === undefined ||
        missedTarget.length > 0 ||
        compareVersions(release, milestone.release) < 0;
      return isOpen ? { release, standing: 'declared' } : undefined;
    },
    isOvertakenByLaterStages: true,
  },
  {
    name: 'gate and announcement agree',
    reason:
      'A release announcement lists the KEP, and one of the feature gates reached the stage in the same release. kep.yaml names a different release or none.',
    decide: ({ stage, announced, gates }) => {
      const both = announced.find(({ release }) => hasGateReached(gates, release));
      return both === undefined || !isMaturing(stage)
        ? undefined
        : { release: both.release, standing: 'shipped' };
    },
  },
  {
    name: 'stage contested',
    reason:
      'kep.yaml and a release announcement cannot both be right: they name different stages for the same release, or the announcement names a stage before kep.yaml names a less mature one. Neither a feature gate nor a merged change decides.',
    decide: ({ milestone, announced, early, contested, isReleased }) => {
      const [other] = early.length === announced.length ? [...contested, ...early] : contested;
      return other !== undefined && isReleased(other.release)
        ? { release: (milestone ?? other).release, standing: 'disputed' }
        : undefined;
    },
  },
  {
    name: 'announcement decides',
    reason:
      'A release announcement lists the KEP, and kep.yaml names a different release or none. Announcements are written when the release is out, milestones before that. If several announcements list the stage and no feature gate confirms one, the first one counts that does not come before a less mature stage in kep.yaml.',
    decide: (given) => {
      const [release] = given.announced
        .filter((one) => !given.early.includes(one))
        .map((one) => one.release)
        .sort(compareVersions);
      return release === undefined || !isMaturing(given.stage)
        ? undefined
        : { release, standing: 'declared' };
    },
  },
  {
    name: 'replaced',
    reason:
      'Only kep.yaml names the release, and another KEP replaced this one. The release is a former target.',
    decide: ({ milestone, replaced }) =>
      milestone !== undefined && replaced.length > 0
        ? { release: undefined, contrary: replaced }
        : undefined,
  },
  {
    name: 'target passed',
    reason:
      'kep.yaml names a release that is out, but also a less mature current stage or an older latest milestone. No other source lists the KEP.',
    decide: ({ milestone, missedTarget, isReleased }) =>
      milestone !== undefined && missedTarget.length > 0 && isReleased(milestone.release)
        ? { release: undefined, contrary: [] }
        : undefined,
  },
  {
    name: 'not approved',
    reason:
      'Only kep.yaml names the release, which is out, and its status says that the KEP is not approved yet, or deferred.',
    decide: ({ milestone, unapproved, isReleased }) =>
      milestone !== undefined && unapproved.length > 0 && isReleased(milestone.release)
        ? { release: undefined, contrary: unapproved }
        : undefined,
  },
  {
    name: 'planned',
    reason: 'kep.yaml names a release that is not out yet. Plans can change.',
    decide: ({ milestone, isReleased }) =>
      milestone === undefined || isReleased(milestone.release)
        ? undefined
        : { release: milestone.release, standing: 'declared' },
  },
  {
    name: 'without its gate',
    reason:
      'kep.yaml names the release, whose code has none of the feature gates of the KEP. But the KEP is implemented, the documentation has a gate at the stage in that release, or a note of that release or a later one names the KEP. It might have shipped without the gates, or under other names.',
    decide: ({ milestone, lacking, backing }) =>
      milestone !== undefined && lacking.length > 0 && backing.length > 0
        ? { release: milestone.release, standing: 'disputed' }
        : undefined,
  },
  {
    name: 'gate missing',
    reason:
      'Only kep.yaml names the release, and the code of that release has none of the feature gates of the KEP. It might have shipped without them, or under other names, or not at all.',
    decide: ({ milestone, lacking }) =>
      milestone !== undefined && lacking.length > 0
        ? { release: undefined, contrary: lacking }
        : undefined,
  },
  {
    name: 'declared',
    reason:
      'Only kep.yaml names the release, and no other source confirms it. Announcements do not list every KEP.',
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
