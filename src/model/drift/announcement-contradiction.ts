import type { DriftCitation } from '../../schemas/drift.ts';
import { stageLabel } from '../stage.ts';
import { isConfirmedByGates } from './confirmation.ts';
import type { AnnouncedEnhancement, DriftContext } from './context.ts';
import { citeHistory, ownGates, reachedIn } from './kep-gates.ts';
import { stageSince } from './words.ts';

/** What the gates of an announced enhancement say instead; `undefined` where they do not object. */
export function contradictionByGates(
  context: DriftContext,
  { view, stage, release }: AnnouncedEnhancement,
): DriftCitation | undefined {
  if (isConfirmedByGates(context, view, stage, release)) return undefined;
  const gates = ownGates(context, view);
  const gate = gates.find((one) => reachedIn(one, stage) !== undefined) ?? gates[0];
  if (gate === undefined) return undefined;
  const told = reachedIn(gate, stage);
  const words = told === undefined ? `never ${stageLabel(stage)}` : stageSince(stage, told);
  return citeHistory(context, gate, `${gate.name} ${words}`);
}
