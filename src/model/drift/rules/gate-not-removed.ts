import { citeCode, citeDocs } from '../citations.ts';
import { aboutGate } from '../finding.ts';
import { fixDocs } from '../fixes.ts';
import type { DriftRule } from '../rule.ts';

/** A gate is documented as removed, but the newest code has it. */
export const gateNotRemovedRule: DriftRule = {
  title: 'Live gates that are documented as removed',
  description: 'The gate’s page says that it was removed; the newest code still has it.',
  check: (context) =>
    context.atlas.gates.flatMap((gate) => {
      const last = gate.releases.at(-1);
      const isLive = last !== undefined && last === context.atlas.gateLists.at(-1);
      if (!isLive || gate.record.docs?.removed !== true) return [];
      return aboutGate(context, gate, {
        releases: [last],
        citations: [
          citeCode(context, gate, `in the code of v${last}`),
          citeDocs(context, gate, 'removed', 'removed'),
        ],
        fix: fixDocs(context, gate),
      });
    }),
};
