import type { EnhancementView, NamedGate } from '../../enhancement/enhancement.ts';
import type { Gate } from '../../gate/gate.ts';
import { citeCode, citeDocs, citeKep } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import type { Disagreement, DriftRule } from '../rule.ts';

/** A proposal spells a gate's name otherwise than code and documentation do. */
export const kepGateSpellingRule: DriftRule = {
  title: 'Names of gates: kep.yaml and code',
  description:
    'A kep.yaml names a gate in another spelling than the code and the documentation, or under a name that the gate had before.',
  check: (context) =>
    context.atlas.enhancements.flatMap((view) => {
      const other = view.gates.find(({ name, written }) => name !== undefined && name !== written);
      const gate = other?.name === undefined ? undefined : context.lookup.gate(other.name);
      return other === undefined || gate === undefined
        ? []
        : [misspelled(context, view, other, gate)];
    }),
};

function misspelled(
  context: DriftContext,
  view: EnhancementView,
  { written }: NamedGate,
  gate: Gate,
): Disagreement {
  const first = gate.code[0]?.since ?? gate.docs[0]?.since;
  const isInCode = gate.record.code !== undefined;
  return aboutEnhancement(context, view, {
    releases: first === undefined ? [] : [first],
    citations: [
      citeKep(context, view, 'feature-gates', written),
      isInCode ? citeCode(context, gate, gate.name) : citeDocs(context, gate, 'title', gate.name),
    ],
    fix: fixKep(context, view, {
      gates: view.gates.map((one) => ({ ...one, name: one.name ?? one.written })),
    }),
  });
}
