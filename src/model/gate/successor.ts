import type { Atlas } from '../atlas/atlas.ts';
import type { Gate } from './gate.ts';

const indexes = new WeakMap<Atlas, ReadonlyMap<string, string>>();

/** The name of the gate that had the name of this one before, where there are both. */
export function successorOf({ name }: Pick<Gate, 'name'>, atlas: Atlas): string | undefined {
  const index =
    indexes.get(atlas) ??
    new Map(atlas.gates.flatMap((gate) => gate.formerNames.map((former) => [former, gate.name])));
  indexes.set(atlas, index);
  return index.get(name);
}
