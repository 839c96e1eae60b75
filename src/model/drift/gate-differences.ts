import type { DriftFinding, DriftKind } from '../../schemas/drift.ts';
import type { GateSource } from '../../schemas/gate-source.ts';
import { REPOSITORIES } from '../atlas/upstream.ts';
import { type GateDisagreement, gateDisagreements } from '../gate/comparison.ts';
import type { Gate } from '../gate/gate.ts';
import { citeCode, citeDocs } from './citations.ts';
import type { DriftContext } from './context.ts';
import { aboutGate } from './finding.ts';
import { fixDocs } from './fixes.ts';
import { stateAtWords } from './words.ts';

/**
 * One finding for each gate of which code and documentation tell different things in the way asked
 * for, in releases that were out when the documentation was read.
 */
export function gatesThatDiffer(
  context: DriftContext,
  kind: DriftKind,
  isSuch: (difference: GateDisagreement) => boolean,
): DriftFinding[] {
  return context.atlas.gates.flatMap((gate) => {
    const differences = gateDisagreements(gate).filter(
      (one) => context.wasOut(one.release, REPOSITORIES.website) && isSuch(one),
    );
    return differences.length === 0 ? [] : [differing(context, kind, gate, differences)];
  });
}

/** The finding that code and documentation of a gate say different things in some releases. */
export function differing(
  context: DriftContext,
  kind: DriftKind,
  gate: Gate,
  differences: readonly GateDisagreement[],
): DriftFinding {
  const say = (source: GateSource) =>
    differences.map((one) => stateAtWords(one.release, one[source])).join('; ');
  return aboutGate(context, gate, {
    kind,
    releases: differences.map(({ release }) => release),
    citations: [
      citeCode(context, gate, say('code')),
      citeDocs(context, gate, 'stages', say('docs')),
    ],
    fix: fixDocs(context, gate),
  });
}
