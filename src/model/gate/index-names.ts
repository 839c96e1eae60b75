import type { Gate } from './gate.ts';

/** Gates under their own names and those that they had before; an own name goes before a former one. */
export function indexGateNames<Named extends Pick<Gate, 'name' | 'formerNames'>>(
  gates: readonly Named[],
): ReadonlyMap<string, Named> {
  const former = gates.flatMap((gate) => gate.formerNames.map((name) => [name, gate] as const));
  return new Map([...former, ...gates.map((gate) => [gate.name, gate] as const)]);
}
