import type { Enhancement } from '../../schemas/enhancement.ts';
import type { Stage } from '../../schemas/stage.ts';
import type { Gate } from '../gate/gate.ts';
import { compareVersions } from '../version.ts';
import type { AnnouncedEvidence, Evidence, EvidenceIndex } from './evidence/evidence.ts';
import { type GateWitness, gateWitness } from './evidence/gates.ts';
import { milestoneEvidence, missedTargetEvidence } from './evidence/kep.ts';

/** Tells whether a minor release is out. */
export type IsReleased = (release: string) => boolean;

/** Everything that the sources say of one enhancement and one stage; the rules decide over it. */
export interface GraduationCase {
  readonly stage: Stage;
  /** The milestone in its kep.yaml. */
  readonly milestone: (Evidence & { readonly release: string }) | undefined;
  /** What in its kep.yaml says that the milestone was passed without being reached. */
  readonly missedTarget: readonly Evidence[];
  readonly gates: readonly GateWitness[];
  /** Release notes and digests that tell of work for the milestone, or of the stage. */
  readonly mentions: readonly Evidence[];
  /** Release announcements that say it reached the stage. */
  readonly announced: readonly (Evidence & { readonly release: string })[];
  /** What says that the announcement of the milestone's release leaves it out of a whole list. */
  readonly missing: Evidence | undefined;
  readonly isReleased: IsReleased;
}

/** The evidence of all records, indexed once. */
export interface EvidenceIndexes {
  readonly notes: EvidenceIndex;
  readonly digests: EvidenceIndex;
  readonly announcements: AnnouncedEvidence;
  readonly isReleased: IsReleased;
  /** The release of the newest gate list that was read. */
  readonly newestList: string | undefined;
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
  const milestone = milestoneEvidence(record, stage);
  const release = milestone?.release;
  const mentions = [...(indexes.notes.get(id) ?? []), ...(indexes.digests.get(id) ?? [])];
  return {
    stage,
    milestone: milestone && isDated(milestone) ? milestone : undefined,
    missedTarget: release === undefined ? [] : missedTargetEvidence(record, stage, release),
    gates: gates
      .map(({ gate, isExclusive }) => gateWitness(gate, stage, isExclusive, indexes.newestList))
      .filter(({ reached }) => !isTooLate(record, stage, reached)),
    mentions: mentions.filter((one) => one.stage === undefined || one.stage === stage),
    announced: (indexes.announcements.named.get(id) ?? [])
      .filter(isDated)
      .filter((one) => one.stage === stage),
    missing: release === undefined ? undefined : indexes.announcements.missing(id, stage, release),
    isReleased: indexes.isReleased,
  };
}

const MATURING: readonly Stage[] = ['alpha', 'beta', 'stable'];

/**
 * Whether a gate reached a stage when its enhancement was to be at a more mature one: it came later,
 * for something else, and is no witness of the stage.
 */
function isTooLate(
  { milestones }: Enhancement,
  stage: Stage,
  reached: Evidence | undefined,
): boolean {
  const release = reached?.release;
  if (release === undefined || !MATURING.includes(stage)) return false;
  return MATURING.slice(MATURING.indexOf(stage) + 1).some((later) => {
    const milestone = milestones?.[later];
    return milestone !== undefined && compareVersions(milestone, release) <= 0;
  });
}

/** Whether evidence names a release. */
export function isDated(evidence: Evidence): evidence is Evidence & { readonly release: string } {
  return evidence.release !== undefined;
}
