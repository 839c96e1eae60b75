import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { codePeriods, docsPeriods, type GatePeriod } from './history.ts';
import { type AnsweredGate, answerGate } from './in-release.ts';

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
  /** As the newest list that holds it tells. */
  readonly code: readonly GatePeriod[];
  readonly docs: readonly GatePeriod[];
  /** The ids of the enhancements that name it. */
  readonly enhancements: readonly string[];
  readonly components: readonly DeclaredComponent[];
}

/** Joins a gate's record with the lists that were read; enhancements are joined by the atlas. */
export function buildGate(
  record: FeatureGate,
  gateLists: readonly string[],
  declared: Pick<Gate, 'enhancements' | 'components'>,
): Gate {
  const { code, docs } = record;
  return {
    name: record.name,
    formerNames: [...new Set([...(code?.formerNames ?? []), ...(docs?.formerNames ?? [])])],
    record,
    code: code === undefined ? [] : codePeriods(code),
    docs: docsPeriods(docs?.stages ?? []),
    answers: answerGate(record, gateLists),
    ...declared,
  };
}
