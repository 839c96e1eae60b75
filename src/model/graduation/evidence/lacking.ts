import { type EnhancementView, unknownGates } from '../../enhancement/enhancement.ts';
import type { Gate } from '../../gate/gate.ts';
import { gateIn } from '../../gate/in-release.ts';
import { similarGate } from '../../gate/similar.ts';
import type { EvidenceIndexes } from '../case.ts';
import { goneEvidence } from './gates.ts';

/**
 * Indexes what the code of releases lacks of the gates that enhancements name. A gate that no source knows
 * says nothing of an enhancement that is implemented, nor one whose name is nearly that of a gate that the release has:
 * its name is wrong.
 * @param gateLists the releases whose code was read
 */
export function indexLacking(
  enhancements: readonly Pick<EnhancementView, 'id' | 'record' | 'gates'>[],
  gates: readonly Gate[],
  gateLists: readonly string[],
): EvidenceIndexes['lacking'] {
  const byName = new Map(gates.map((gate) => [gate.name, gate]));
  const byId = new Map(enhancements.map((enhancement) => [enhancement.id, enhancement]));
  return (id, release) => {
    const enhancement = byId.get(id);
    if (enhancement === undefined || !gateLists.includes(release)) return [];
    const hasOne = (some: readonly Gate[]) => some.some((gate) => !isLacking(gate, release));
    const known = enhancement.gates.flatMap(({ name }) => byName.get(name ?? '') ?? []);
    if (hasOne(known)) return [];
    const isComplete = enhancement.record.status === 'implemented';
    const unknown = isComplete ? [] : unknownGates(enhancement);
    if (hasOne(unknown.flatMap((name) => similarGate(name, gates) ?? []))) return [];
    const missing = [...known, ...unknown.map((name) => ({ name, record: { name } }))];
    return missing.map((gate) => ({
      ...goneEvidence(gate, 'code', release),
      stage: undefined,
      release: undefined,
    }));
  };
}

function isLacking(gate: Gate, release: string): boolean {
  const answer = gateIn(gate, release);
  return answer.kind === 'removed' || (answer.kind === 'not-yet' && answer.doubt === undefined);
}
