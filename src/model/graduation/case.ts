import type { Enhancement } from '../../schemas/enhancement.ts';
import type { Stage } from '../../schemas/stage.ts';
import { releaseTargets } from '../enhancement/targets.ts';
import type { Gate } from '../gate/gate.ts';
import { isMaturing, MATURING } from '../stage.ts';
import { compareVersions } from '../version.ts';
import { announcedTooEarly, contestedBy } from './contested.ts';
import { backingEvidence } from './evidence/backing.ts';
import {
  type DatedEvidence,
  type Evidence,
  type EvidenceIndex,
  isDated,
} from './evidence/evidence.ts';
import { areBelow, type GateWitness, gateWitness } from './evidence/gates.ts';
import { milestoneEvidence, missedTargetEvidence, statusEvidence } from './evidence/kep.ts';

/** Tells whether a minor release is out. */
export type IsReleased = (release: string) => boolean;

/** Everything that the sources say of one enhancement and one stage; the rules decide over it. */
export interface GraduationCase {
  readonly stage: Stage;
  /** The milestone in its kep.yaml. */
  readonly milestone: DatedEvidence | undefined;
  /** What in its kep.yaml says that the milestone was passed without being reached. */
  readonly missedTarget: readonly Evidence[];
  /** Its gates, without those that began as deprecated. */
  readonly gates: readonly GateWitness[];
  /** What says of the others that they began as deprecated in the release of the milestone. */
  readonly switches: readonly Evidence[];
  /** Release notes and digests that tell of work for the milestone, or of the stage. */
  readonly mentions: readonly Evidence[];
  /** Release announcements that say it reached the stage. */
  readonly announced: readonly DatedEvidence[];
  /** Those of them that have the stage before kep.yaml went on with a less mature one. */
  readonly early: readonly DatedEvidence[];
  /**
   * What names another stage for the release, or a more mature one before it: of kep.yaml and announcements,
   * the other.
   */
  readonly contested: readonly DatedEvidence[];
  /** What says that the code of the milestone's release has none of its gates; gates mature through no other stages. */
  readonly lacking: readonly Evidence[];
  /** What speaks for the milestone all the same. */
  readonly backing: readonly Evidence[];
  /** What says that another enhancement replaced it. */
  readonly replaced: readonly Evidence[];
  /** What says that it is not approved yet, or put off. */
  readonly unapproved: readonly Evidence[];
  readonly isReleased: IsReleased;
}

/** The evidence of all records, indexed once. */
export interface EvidenceIndexes {
  readonly notes: EvidenceIndex;
  readonly digests: EvidenceIndex;
  readonly announcements: EvidenceIndex;
  readonly isReleased: IsReleased;
  /** Whether a release is to come and takes nothing new: its code was read after code freeze. */
  readonly isFrozen: IsReleased;
  /** The release of the newest gate list that was read. */
  readonly newestList: string | undefined;
  /** What says that the code of a release has none of the gates that an enhancement names. */
  readonly lacking: (id: string, release: string) => readonly Evidence[];
}

/** A gate that an enhancement names, and whether no other one does. */
export interface CaseGate {
  readonly gate: Gate;
  readonly isExclusive: boolean;
}

/** Gathers what is said of an enhancement and a stage. */
export function gatherCase(
  record: Enhancement,
  stage: Stage,
  gates: readonly CaseGate[],
  indexes: EvidenceIndexes,
): GraduationCase {
  const { id } = record;
  const announced = (indexes.announcements.get(id) ?? []).filter(isDated);
  const witnessesOf = (of: Stage) =>
    gates.map(({ gate, isExclusive }) => gateWitness(gate, of, isExclusive, indexes.newestList));
  const witnesses = witnessesOf(stage).filter(
    ({ reached }) => !isTooLate(record, stage, reached, witnessesOf),
  );
  const milestone = milestoneOf(record, stage, announced, witnesses);
  const release = milestone?.release;
  // What is planned for a release that nobody works on yet is not behind.
  const { newestList } = indexes;
  const isAhead =
    release !== undefined && newestList !== undefined && compareVersions(release, newestList) > 0;
  const missedTarget =
    release === undefined || isAhead ? [] : missedTargetEvidence(record, stage, release);
  const notes = indexes.notes.get(id) ?? [];
  const mentions = [...notes, ...(indexes.digests.get(id) ?? [])];
  return {
    stage,
    milestone,
    missedTarget,
    gates: witnesses.filter(({ bornDeprecated }) => bornDeprecated === undefined),
    switches: witnesses
      .flatMap(({ bornDeprecated }) => bornDeprecated ?? [])
      .filter((one) => one.release === release),
    mentions: mentions.filter(
      (one) =>
        one.stage === stage ||
        (one.stage === undefined &&
          !(missedTarget.length > 0 && isOfAnother(stage, one, mentions))),
    ),
    announced: announced.filter((one) => one.stage === stage),
    early:
      release !== undefined && indexes.isReleased(release) && missedTarget.length === 0
        ? announcedTooEarly(record, stage, release, announced)
        : [],
    contested: contestedBy(record, stage, release, announced),
    lacking: release === undefined || !isMaturing(stage) ? [] : indexes.lacking(id, release),
    backing:
      release === undefined
        ? []
        : backingEvidence(
            record,
            { stage, release },
            gates.map(({ gate }) => gate),
            notes,
          ),
    replaced: statusEvidence(record, stage, ['replaced']),
    unapproved: statusEvidence(record, stage, ['provisional', 'deferred']),
    isReleased: indexes.isReleased,
  };
}

/**
 * What its kep.yaml says of the stage. Where the announcement of the release for which it names GA
 * presents a removal, and it has no gate, the removal is what it brings.
 */
function milestoneOf(
  record: Enhancement,
  stage: Stage,
  announced: readonly Evidence[],
  gates: readonly GateWitness[],
): GraduationCase['milestone'] {
  const dated = (of: Stage) => {
    const evidence = milestoneEvidence(record, of);
    return evidence && isDated(evidence) ? evidence : undefined;
  };
  const own = dated(stage);
  const stable = dated('stable');
  const isRemoval =
    stable !== undefined &&
    gates.length === 0 &&
    announced.some((one) => one.stage === 'removed' && one.release === stable.release);
  if (!isRemoval) return own;
  if (stage === 'removed') return own ?? { ...stable, stage };
  return stage === 'stable' ? undefined : own;
}

/** Whether a release note, which tells no stage, is of a release in which digests tell of others. */
function isOfAnother(stage: Stage, note: Evidence, mentions: readonly Evidence[]): boolean {
  const told = mentions.filter((one) => one.stage !== undefined && one.release === note.release);
  return told.length > 0 && told.every((one) => one.stage !== stage);
}

/**
 * Whether a gate reached a stage when its enhancement was to be at a more mature one: it came later,
 * for something else, and is no witness of the stage. A milestone that its gates never reached is no such one.
 */
function isTooLate(
  record: Enhancement,
  stage: Stage,
  reached: Evidence | undefined,
  witnessesOf: (stage: Stage) => readonly GateWitness[],
): boolean {
  const release = reached?.release;
  if (release === undefined || !isMaturing(stage)) return false;
  const targets = releaseTargets(record);
  return MATURING.slice(MATURING.indexOf(stage) + 1).some((later) => {
    const milestone = targets[later];
    return (
      milestone !== undefined &&
      compareVersions(milestone, release) <= 0 &&
      !areBelow(witnessesOf(later), [{ release: milestone }])
    );
  });
}
