import type { Stage } from '../../schemas/stage.ts';
import { knownGatesOf } from '../atlas/lookup.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { toldPeriods } from '../gate/history.ts';
import { isDoubted } from '../gate/in-release.ts';
import type { DriftContext } from './context.ts';
import { firstReleaseAt, ownGates } from './kep-gates.ts';

/**
 * Whether a gate of the proposal, shared ones included, reached the stage in the release, or may have in
 * patches of it that were not read.
 */
export function isConfirmedByGates(
  context: DriftContext,
  view: EnhancementView,
  stage: Stage,
  release: string,
): boolean {
  return knownGatesOf(view, context.lookup).some(
    (gate) => firstReleaseAt(gate, stage) === release || isToldOfPatches(gate, stage, release),
  );
}

function isToldOfPatches(gate: Gate, stage: Stage, release: string): boolean {
  const first = toldPeriods(gate.record.code ?? {}).find((period) => period.stage === stage);
  return first?.since === release && isDoubted(gate, release);
}

/** Whether a source other than kep.yaml says that the proposal reached the stage in the release. */
export function isConfirmed(
  context: DriftContext,
  view: EnhancementView,
  stage: Stage,
  release: string,
): boolean {
  return (
    isConfirmedByGates(context, view, stage, release) ||
    context.announced.some(
      (one) => one.view === view && one.stage === stage && one.release === release,
    )
  );
}

/** The release in which the gates of the proposal's own first were at the stage. */
export function firstReleaseOfGates(
  context: DriftContext,
  view: EnhancementView,
  stage: Stage,
): string | undefined {
  return ownGates(context, view).flatMap((gate) => firstReleaseAt(gate, stage) ?? [])[0];
}
