import { REPOSITORIES } from '../../atlas/upstream.ts';
import { removalOf } from '../../gate/in-release.ts';
import { removalWords } from '../../gate/words.ts';
import { citeCode, citeDocs } from '../citations.ts';
import { aboutGate } from '../finding.ts';
import { fixDocs } from '../fixes.ts';
import type { DriftRule } from '../rule.ts';

/** A gate is gone from the code, but its documentation does not say that it was removed. */
export const gateRemovalUndocumentedRule: DriftRule = {
  title: 'Removed gates that are documented as live',
  description:
    'The gate was removed from the code in a released version; its page does not say that it was removed.',
  check: (context) =>
    context.atlas.gates.flatMap((gate) => {
      const { record } = gate;
      const removal = removalOf(gate);
      if (removal?.source !== 'code' || record.docs === undefined || record.docs.removed) return [];
      const { by } = removal;
      if (by === undefined || !context.wasOut(by, REPOSITORIES.website)) return [];
      return aboutGate(context, gate, {
        releases: [by],
        citations: [
          citeCode(context, gate, `removed ${removalWords(removal)}`),
          citeDocs(context, gate, 'removed', 'not said to be removed'),
        ],
        fix: fixDocs(context, gate),
      });
    }),
};
