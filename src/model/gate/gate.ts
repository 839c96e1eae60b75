import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { answerEachRelease } from './answer-gate.ts';
import type { OtherStatement } from './decision.ts';
import { docsPeriods } from './documented.ts';
import { codePeriods, type GatePeriod, type GateState, releasesWith } from './history.ts';
import { type AnsweredGate, gateIn } from './in-release.ts';

/** A component that an enhancement says must have the gate enabled. */
export interface DeclaredComponent {
  readonly name: string;
  /** The ids of the enhancements that declare it. */
  readonly enhancements: readonly string[];
}

/**
 * A feature gate with everything known about it: its answers for all releases, and both sources side
 * by side as they tell its history.
 */
export interface Gate extends AnsweredGate {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly record: FeatureGate;
  /** The releases whose code was read and has it, oldest first. */
  readonly releases: readonly string[];
  /** The oldest release whose code was read and could tell of the gate. */
  readonly oldestRead: string | undefined;
  /** As the newest list that holds it tells. */
  readonly code: readonly GatePeriod[];
  readonly docs: readonly GatePeriod[];
  /** The ids of the enhancements that name it. */
  readonly enhancements: readonly string[];
  readonly components: readonly DeclaredComponent[];
}

/** What others than its record say of a gate. */
interface Joined extends Partial<Pick<Gate, 'enhancements' | 'components'>> {
  /** The gates of which release notes say that they were renamed to it. */
  readonly renamed?: readonly FeatureGate[];
}

/**
 * Joins a gate's record with the code that was read, and with what others say of it.
 * @param read the releases whose code was read and could tell of the gate, oldest first
 */
export function buildGate(
  record: FeatureGate,
  read: readonly string[],
  { enhancements = [], components = [], renamed = [] }: Joined = {},
): Gate {
  const { code, docs } = record;
  const formerNames = [...(docs?.formerNames ?? []), ...renamed.map(({ name }) => name)];
  return {
    name: record.name,
    formerNames: [...new Set(formerNames)],
    record,
    releases: releasesWith(code, read),
    oldestRead: read[0],
    code: code === undefined ? [] : codePeriods(code, read),
    docs: docsPeriods(docs?.stages ?? []),
    answers: answerEachRelease(record, read, renamed),
    enhancements,
    components,
  };
}

/** A release of which newer code tells something else than its own code does. */
export interface RetoldRelease {
  readonly release: string;
  readonly own: GateState;
  readonly later: OtherStatement;
}

/** The releases of which the newest code with a gate tells otherwise than their own, oldest first. */
export function retoldReleases(gate: Gate): RetoldRelease[] {
  return gate.releases.flatMap((release) => {
    const own = gateIn(gate, release);
    return own.kind === 'present' && own.otherwise !== undefined
      ? [{ release, own, later: own.otherwise }]
      : [];
  });
}
