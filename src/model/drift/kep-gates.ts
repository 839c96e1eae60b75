import type { DriftCitation } from '../../schemas/drift.ts';
import type { Stage } from '../../schemas/stage.ts';
import { knownGatesOf } from '../atlas/lookup.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { type DatedPeriod, datedPeriods } from '../gate/dated-periods.ts';
import type { Gate } from '../gate/gate.ts';
import { type GatePeriod, isOlderThanItsGate } from '../gate/history.ts';
import { citeCode, citeDocs } from './citations.ts';
import type { DriftContext } from './context.ts';

/**
 * The gates whose history is the proposal's: no other proposal names them, and they do not stand for
 * behavior that is older than its gate or on its way out.
 */
export function ownGates({ lookup }: DriftContext, view: EnhancementView): Gate[] {
  return knownGatesOf(view, lookup).filter(
    (gate) =>
      gate.enhancements.length === 1 &&
      !isOlderThanItsGate(gate) &&
      !historyOf(gate).some(({ stage }) => stage === 'deprecated'),
  );
}

/** A gate's history: by the code, else by the documentation. */
export function historyOf(gate: Gate): readonly GatePeriod[] {
  return gate.code.length > 0 ? gate.code : gate.docs;
}

/** What a gate's history says of a stage, cited where that was read. */
export function citeHistory(
  context: DriftContext,
  gate: Gate,
  stage: Stage,
  says: string,
): DriftCitation {
  const source = startAt(gate, stage)?.source ?? (gate.code.length > 0 ? 'code' : 'docs');
  return source === 'code'
    ? citeCode(context, gate, says)
    : citeDocs(context, gate, 'stages', says);
}

/** The release in which a gate first was at a stage; nothing where that is older than the code that was read. */
export function firstReleaseAt(gate: Gate, stage: Stage): string | undefined {
  return startAt(gate, stage)?.period.since;
}

/** Whether a gate was at a stage in any release. */
export function hasReached(gate: Gate, stage: Stage): boolean {
  return historyOf(gate).some((period) => period.stage === stage);
}

function startAt(gate: Gate, stage: Stage): DatedPeriod | undefined {
  return datedPeriods(gate).find(({ period }) => period.stage === stage);
}
