import type { GateSource } from '../../schemas/gate-source.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import { type GateDisagreement, gateDisagreements } from '../gate/comparison.ts';
import type { Gate } from '../gate/gate.ts';
import { citeCode, citeDocs } from './citations.ts';
import type { DriftContext } from './context.ts';
import { aboutGate } from './finding.ts';
import { fixDocs } from './fixes.ts';
import type { Disagreement } from './rule.ts';
import { stateAtWords } from './words.ts';

/**
 * One finding for each gate of which code and documentation tell different things in the way asked
 * for, in releases that were out when the documentation was read.
 * @param differencesOf what they tell differently of a gate, where not all of it is compared
 */
export function gatesThatDiffer(
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
