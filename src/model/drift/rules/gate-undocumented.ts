import { REPOSITORIES } from '../../atlas/upstream.ts';
import { gateIn } from '../../gate/in-release.ts';
import { citeCode, citeDocs } from '../citations.ts';
import { aboutGate } from '../finding.ts';
import { fixMissingDocs } from '../fixes.ts';
import type { DriftRule } from '../rule.ts';
import { stageSince } from '../words.ts';

/** The code of a release has a gate, but the documentation has no page of it. */
export const gateUndocumentedRule: DriftRule = {
  title: 'Gates without documentation',
  description:
    'The code of a release that was out when the documentation was read has the gate; the documentation has no page of it.',
  check: (context) =>
    context.atlas.gates.flatMap((gate) => {
      const { docs } = gate.record;
      const list = gate.releases.find((release) => context.wasOut(release, REPOSITORIES.website));
      if (docs !== undefined || list === undefined) return [];
      const state = gateIn(gate, list);
      if (state.kind !== 'present') return [];
      const says = `${stageSince(state.stage, state.stageSince)}, in the code of v${list}`;
      return aboutGate(context, gate, {
        releases: [list],
        citations: [
          citeCode(context, gate, says),
          citeDocs(context, gate, `${gate.name}.md`, 'no page of the gate'),
        ],
        fix: fixMissingDocs(context, gate),
      });
    }),
};
