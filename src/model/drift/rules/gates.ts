import type { GateSource } from '../../../schemas/gate-source.ts';
import { REPOSITORIES } from '../../atlas/upstream.ts';
import { type GateDisagreement, gateDisagreements } from '../../gate/comparison.ts';
import type { Gate } from '../../gate/gate.ts';
import { periodAt } from '../../gate/history.ts';
import { gateIn, removalOf } from '../../gate/in-release.ts';
import { removalWords } from '../../gate/words.ts';
import { minorRelease } from '../../version.ts';
import { citeCode, citeDocs } from '../citations.ts';
import type { DriftContext } from '../context.ts';
import { aboutGate } from '../finding.ts';
import { fixDocs, fixMissingDocs } from '../fixes.ts';
import type { Disagreement, DriftRules } from '../rule.ts';
import { stageSince, stateAtWords } from '../words.ts';

/** Gates as the code and the documentation tell them. */
export const GATE_RULES = {
  'gate-stage': {
    title: 'Stage of a gate: code and documentation',
    description:
      'The code and the gate’s page name different stages for a release that was out when the documentation was read.',
    check: (context) =>
      gatesThatDiffer(
        context,
        ({ code, docs }) => code !== undefined && docs !== undefined && code.stage !== docs.stage,
      ),
  },
  'gate-default': {
    title: 'Default of a gate: code and documentation',
    description:
      'The code and the gate’s page agree on the stage in a release, but not on the default.',
    check: (context) => gatesThatDiffer(context, ({ code, docs }) => code?.stage === docs?.stage),
  },
  'gate-lock': {
    title: 'Lock of a gate: code and documentation',
    description:
      'The docs say that the gate is locked to its default, or that it is not, and the code says the opposite. Pages that do not mention locks are not counted.',
    check: (context) => gatesThatDiffer(context, () => true, lockDifferences),
  },
  'gate-presence': {
    title: 'First release of a gate: code and documentation',
    description:
      'In a release only one of the code and the gate’s page has the gate: they date its beginning, or a stage of it, differently.',
    check: (context) =>
      gatesThatDiffer(context, ({ code, docs }) => code === undefined || docs === undefined),
  },
  'gate-undocumented': {
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
  },
  'gate-removal-undocumented': {
    title: 'Removed gates that are documented as live',
    description:
      'The gate was removed from the code in a released version; its page does not say that it was removed.',
    check: (context) =>
      context.atlas.gates.flatMap((gate) => {
        const { record } = gate;
        const removal = removalOf(gate);
        if (removal?.source !== 'code' || record.docs === undefined || record.docs.removed)
          return [];
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
  },
  'gate-not-removed': {
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
  },
} satisfies DriftRules;

function lockDifferences(gate: Gate): GateDisagreement[] {
  return (gate.record.docs?.stages ?? []).flatMap(({ from, locked }) => {
    if (from === undefined || locked === undefined) return [];
    const release = minorRelease(from);
    const code = periodAt(gate.code, release);
    const docs = periodAt(gate.docs, release);
    return code === undefined || code.locked === locked ? [] : [{ release, code, docs }];
  });
}

/**
 * One finding for each gate of which code and documentation tell different things in the way asked
 * for, in releases that were out when the documentation was read.
 * @param differencesOf what they tell differently of a gate, where not all of it is compared
 */
function gatesThatDiffer(
  context: DriftContext,
  isSuch: (difference: GateDisagreement) => boolean,
  differencesOf: (gate: Gate) => readonly GateDisagreement[] = gateDisagreements,
): Disagreement[] {
  return context.atlas.gates.flatMap((gate) => {
    const differences = differencesOf(gate).filter(
      (one) => context.wasOut(one.release, REPOSITORIES.website) && isSuch(one),
    );
    return differences.length === 0 ? [] : [differing(context, gate, differences)];
  });
}

function differing(
  context: DriftContext,
  gate: Gate,
  differences: readonly GateDisagreement[],
): Disagreement {
  const say = (source: GateSource) =>
    differences.map((one) => stateAtWords(one.release, one[source])).join('; ');
  return aboutGate(context, gate, {
    releases: differences.map(({ release }) => release),
    citations: [
      citeCode(context, gate, say('code')),
      citeDocs(context, gate, 'stages', say('docs')),
    ],
    fix: fixDocs(context, gate),
  });
}
