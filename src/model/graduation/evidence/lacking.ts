import {
  type EnhancementView,
  type NamedGate,
  unknownGates,
} from '../../enhancement/enhancement.ts';
import type { Gate } from '../../gate/gate.ts';
import { gateIn } from '../../gate/in-release.ts';
import { similarGate } from '../../gate/similar.ts';
import type { EvidenceIndexes } from '../case.ts';
import { goneEvidence } from './gates.ts';

/**
 * Indexes what the code of releases lacks of the gates that enhancements name. A gate that no source knows
 * says nothing of an enhancement that is implemented, nor one whose name is nearly that of a gate that the release has:
 * its name is wrong. Nor does one that belongs to programs of other repositories, or that was removed before.
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
    const inside = enhancement.gates.filter((gate) => !isOfOthers(gate));
    const unknown = isComplete ? [] : unknownGates({ gates: inside });
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
  return answer.kind === 'not-yet' && answer.doubt === undefined;
}

/** Programs that have gates and are built from other repositories than kubernetes/kubernetes. */
const OTHER_PROGRAM =
  /^(?:autoscaler|cluster-autoscaler|konnectivity-.+|snapshot-controller|(?:csi-)?(?:external-)?(?:attacher|provisioner|resizer|snapshotter))$/;

function isOfOthers({ components }: NamedGate): boolean {
  return components.length > 0 && components.every((one) => OTHER_PROGRAM.test(one));
}
