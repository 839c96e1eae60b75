import type { DriftCitation } from '../../schemas/drift.ts';
import type { GateSource } from '../../schemas/gate-source.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import { type EnhancementView, isGivenUp } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { periodAt } from '../gate/history.ts';
import { removalOf } from '../gate/in-release.ts';
import { compareStages, MATURING, type MaturingStage } from '../stage.ts';
import { citeKep, citeRelease } from './citations.ts';
import { isConfirmed, isConfirmedByGates } from './confirmation.ts';
import type { DriftContext } from './context.ts';
import { aboutEnhancement } from './finding.ts';
import { fixKep } from './fixes.ts';
import { citeHistory, firstReleaseAt, historyOf, ownGates } from './kep-gates.ts';
import type { Disagreement } from './rule.ts';
import { milestoneWords, stageSince } from './words.ts';

/** A stage whose release a proposal and its gate tell differently. */
interface MilestoneConflict {
  readonly stage: MaturingStage;
  readonly declared: string;
  readonly gate: Gate;
  /** The release by the gate; absent where the gate was at an earlier stage and never got there. */
  readonly told: string | undefined;
}

/**
 * The proposals whose milestones are others than those of their gates, told by the code or, where no
 * list holds a gate, by its documentation. A milestone that any of the gates confirms is right.
 */
export function milestoneConflicts(context: DriftContext, source: GateSource): Disagreement[] {
  return context.atlas.enhancements.flatMap((view) => {
    if (isGivenUp(view.record.status)) return [];
    const gates = ownGates(context, view).filter(
      (gate) => (gate.code.length > 0 ? 'code' : 'docs') === source,
    );
    const conflicts = MATURING.flatMap((stage) => conflictAt(context, view, gates, stage) ?? []);
    return conflicts.length === 0 ? [] : [asFinding(context, view, conflicts)];
  });
}

/** The milestone of a proposal's most mature stage whose release was out. */
export interface LastMilestone {
  readonly stage: MaturingStage;
  readonly release: string;
  /** That the release is out. */
  readonly citation: DriftCitation;
  /** Whether another source than kep.yaml says that the stage was reached then. */
  readonly isSure: boolean;
}

/** The last milestone that was out, where the proposal's own gates do not say that it is wrong. */
export function lastMilestone(
  context: DriftContext,
  view: EnhancementView,
): LastMilestone | undefined {
  const { milestones } = view.record;
  const stage = MATURING.findLast((each) => {
    const release = milestones?.[each];
    return release !== undefined && context.wasOut(release, REPOSITORIES.enhancements);
  });
  const release = stage && milestones?.[stage];
  if (stage === undefined || release === undefined) return undefined;
  if (conflictAt(context, view, ownGates(context, view), stage) !== undefined) return undefined;
  const citation = citeRelease(context, release, `its ${stage} milestone, has been out`);
  const isSure = isConfirmed(context, view, stage, release);
  return citation && { stage, release, citation, isSure };
}

function conflictAt(
  context: DriftContext,
  view: EnhancementView,
  gates: readonly Gate[],
  stage: MaturingStage,
): MilestoneConflict | undefined {
  const declared = view.record.milestones?.[stage];
  if (declared === undefined || !context.wasOut(declared, REPOSITORIES.enhancements)) {
    return undefined;
  }
  if (isConfirmedByGates(context, view, stage, declared)) return undefined;
  for (const gate of gates) {
    const told = firstReleaseAt(gate, stage);
    if (told !== undefined || isBehind(gate, stage, declared)) {
      return { stage, declared, gate, told };
    }
  }
  return undefined;
}

/** Whether a live gate never reached the stage and was at an earlier one when it should have. */
function isBehind(gate: Gate, stage: MaturingStage, release: string): boolean {
  const state = periodAt(historyOf(gate), release);
  return (
    removalOf(gate) === undefined && state !== undefined && compareStages(state.stage, stage) < 0
  );
}

function asFinding(
  context: DriftContext,
  view: EnhancementView,
  conflicts: readonly MilestoneConflict[],
): Disagreement {
  const [only, second] = conflicts;
  const field =
    only !== undefined && second === undefined
      ? (`milestone.${only.stage}` as const)
      : ('milestone' as const);
  const declared = conflicts.map(({ stage, declared }) => [stage, declared] as const);
  return aboutEnhancement(context, view, {
    releases: conflicts.flatMap(({ declared, told }) => [declared, ...(told ? [told] : [])]),
    citations: [
      citeKep(context, view, field, milestoneWords(declared)),
      citeGates(context, conflicts),
    ],
    fix: fixKep(context, view, {
      milestones: Object.fromEntries(conflicts.map(({ stage, told }) => [stage, told])),
    }),
  });
}

function citeGates(context: DriftContext, conflicts: readonly MilestoneConflict[]): DriftCitation {
  const { gate, stage } = conflicts[0] as MilestoneConflict;
  const says = conflicts.map((one) => `${one.gate.name} ${toldWords(one)}`).join('; ');
  return citeHistory(context, gate, stage, says);
}

function toldWords({ gate, stage, declared, told }: MilestoneConflict): string {
  if (told !== undefined) return stageSince(stage, told);
  const state = periodAt(historyOf(gate), declared);
  return state === undefined
    ? `not at this stage`
    : `still ${stageSince(state.stage, state.since)}`;
}
