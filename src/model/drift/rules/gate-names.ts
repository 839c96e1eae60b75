import type { Atlas } from '../../atlas/atlas.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import {
  type EnhancementView,
  isEnded,
  type NamedGate,
  unknownGates,
} from '../../enhancement/enhancement.ts';
import type { Gate } from '../../gate/gate.ts';
import { similarGate } from '../../gate/similar.ts';
import { compareVersions } from '../../version.ts';
import { citeAllCode, citeCode, citeDocs, citeKep } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { aboutEnhancement } from '../finding.ts';
import { fixKep } from '../fixes.ts';
import type { Disagreement, DriftRules } from '../rule.ts';

/** Names of gates that a kep.yaml gives. */
export const GATE_NAME_RULES = {
  'kep-gate-unknown': {
    title: 'Gates that only a proposal knows',
    description:
      'A kep.yaml whose first milestone is released names a feature gate that is not in any code that was read or on any page of the documentation, under any spelling. Environment variables are left out.',
    check: (context) =>
      context.atlas.enhancements.flatMap((view) => {
        const unknown = unknownGates(view);
        const [first] = view.claims;
        if (unknown.length === 0 || first === undefined || isEnded(view.record.status)) return [];
        if (!isKnowable(context, first.release)) return [];
        return aboutEnhancement(context, view, {
          releases: [first.release],
          citations: [
            citeKep(context, view, 'feature-gates', unknown.join(', ')),
            citeAllCode(context, absentWords(unknown, context.atlas)),
          ],
          fix: fixKep(context, view),
        });
      }),
  },
  'kep-gate-spelling': {
    title: 'Names of gates: kep.yaml and code',
    description:
      'A kep.yaml names a gate in another spelling than the code and the documentation, or under a name that the gate had before.',
    check: (context) =>
      context.atlas.enhancements.flatMap((view) => {
        const other = view.gates.find(
          ({ name, written }) => name !== undefined && name !== written,
        );
        const gate = other?.name === undefined ? undefined : context.lookup.gate(other.name);
        return other === undefined || gate === undefined
          ? []
          : [misspelled(context, view, other, gate)];
      }),
  },
} satisfies DriftRules;

/** Whether the release is out and some gate list is as new: before, the gate may be still to come. */
function isKnowable({ atlas, wasOut }: DriftContext, release: string): boolean {
  const newest = atlas.gateLists.at(-1);
  const isRead = newest !== undefined && compareVersions(newest, release) >= 0;
  return isRead && wasOut(release, REPOSITORIES.enhancements);
}

function absentWords(unknown: readonly string[], { gates }: Atlas): string {
  const names = unknown.length === 1 ? 'this name' : 'these names';
  const similar = unknown.flatMap((written) => similarGate(written, gates)?.name ?? []);
  const others = similar.length === 0 ? '' : `; similar: ${similar.join(', ')}`;
  return `no gate of ${names}, nor a documented one${others}`;
}

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
