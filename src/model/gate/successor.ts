import { onceForObject } from '../once.ts';
import type { Gate } from './gate.ts';
import { type AnsweredGate, gateIn } from './in-release.ts';

type NamedGate = Pick<Gate, 'name' | 'formerNames'>;

const successors = onceForObject(
  (gates: readonly NamedGate[]) =>
    new Map(gates.flatMap((gate) => gate.formerNames.map((former) => [former, gate]))),
);

/** The gate that had a name before. */
export function successorOf<Known extends NamedGate>(
  name: string,
  gates: readonly Known[],
): Known | undefined {
  return successors(gates).get(name) as Known | undefined;
}

/** The gate that had a name before, where a release has it by its new one. */
export function successorIn<Known extends NamedGate & AnsweredGate>(
  release: string,
  name: string,
  gates: readonly Known[],
): Known | undefined {
  const successor = successorOf(name, gates);
  return successor && gateIn(successor, release).kind === 'present' ? successor : undefined;
}
