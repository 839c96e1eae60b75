import { knownGatesOf } from '../../atlas/lookup.ts';
import type { EnhancementView } from '../../enhancement/enhancement.ts';
import type { Gate } from '../../gate/gate.ts';
import { removalOf } from '../../gate/in-release.ts';
import { citeCode, citeKep } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import { hasReached, ownGates } from '../kep-gates.ts';
import type { DriftRule } from '../rule.ts';
import { stageSince } from '../words.ts';

/** A proposal calls itself implemented while a gate of its own is not GA. */
export const kepStatusAheadRule: DriftRule = {
  title: 'Implemented by its status, but not GA in code',
  description:
    'The status in kep.yaml is implemented; the newest code has a gate of its own that is not GA, and none of its gates is.',
  check: (context) =>
    context.atlas.enhancements.flatMap((view) => {
      if (view.record.status !== 'implemented') return [];
      const gate = unfinishedGate(context, view);
      const last = gate?.code.at(-1);
      if (gate === undefined || last === undefined) return [];
      return aboutEnhancement(context, view, {
        releases: [last.since],
        citations: [
          citeKep(context, view, 'status', 'implemented'),
          citeCode(context, gate, `${gate.name} ${stageSince(last.stage, last.since)}`),
        ],
        fix: fixKep(context, view),
      });
    }),
};

function unfinishedGate(context: DriftContext, view: EnhancementView): Gate | undefined {
  if (knownGatesOf(view, context.lookup).some((gate) => hasReached(gate, 'stable')))
    return undefined;
  const gates = ownGates(context, view).filter(({ code }) => code.length > 0);
  return gates.find((gate) => removalOf(gate) === undefined);
}
