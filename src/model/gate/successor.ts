import { onceForObject } from '../once.ts';
import type { Gate } from './gate.ts';

/** Gates, as far as their names are concerned. */
interface NamedGates {
  readonly gates: readonly Pick<Gate, 'name' | 'formerNames'>[];
}

const successors = onceForObject(
  ({ gates }: NamedGates) =>
    new Map(gates.flatMap((gate) => gate.formerNames.map((former) => [former, gate.name]))),
);

/** The name of the gate that had the name of this one before, where there are both. */
export function successorOf({ name }: Pick<Gate, 'name'>, all: NamedGates): string | undefined {
  return successors(all).get(name);
}
