import type { Atlas } from '../atlas/atlas.ts';
import { onceForObject } from '../once.ts';
import type { Gate } from './gate.ts';

const successors = onceForObject(
  ({ gates }: Atlas) =>
    new Map(gates.flatMap((gate) => gate.formerNames.map((former) => [former, gate.name]))),
);

/** The name of the gate that had the name of this one before, where there are both. */
export function successorOf({ name }: Pick<Gate, 'name'>, atlas: Atlas): string | undefined {
  return successors(atlas).get(name);
}
