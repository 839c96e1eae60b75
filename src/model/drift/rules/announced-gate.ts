import type { DriftCitation } from '../../../schemas/drift.ts';
import { stageLabel } from '../../stage.ts';
import { type AnnouncedEnhancement, citeAnnounced } from '../announced.ts';
import { isConfirmedByGates } from '../confirmation.ts';
import type { DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { citeHistory, ownGates, reachedIn } from '../kep-gates.ts';
import type { DriftRule } from '../rule.ts';
import { stageSince } from '../words.ts';

/** An announcement lists an enhancement as having reached a stage, but no gate of it did. */
export const announcedGate: DriftRule = {
  kind: 'announced-gate',
  title: 'Graduations: announcements and gates',
  description:
    'A release announcement lists the enhancement among those that reached a stage; by the gate list or, for a removed gate, its documentation, none of its gates reached it in that release.',
  check: (context) => {
    const wrong = context.announced.flatMap((announced) => {
      const citation = contradiction(context, announced);
      return citation === undefined ? [] : [{ announced, citation }];
    });
    const each = Map.groupBy(wrong, ({ announced }) => announced.view.id).values();
    return [...each].flatMap(([first]) =>
      first === undefined
        ? []
        : aboutEnhancement(context, first.announced.view, {
            kind: 'announced-gate',
            releases: [first.announced.release],
            citations: [citeAnnounced(context, first.announced), first.citation],
          }),
    );
  },
};

function contradiction(
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
