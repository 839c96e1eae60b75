import { suggestName } from '../check/spelling.ts';
import { onceForEach, onceForObject } from '../once.ts';
import type { Gate } from './gate.ts';

/** The gate that may be meant by a name that no source knows: its own name is nearly the same. */
export function similarGate(written: string, gates: readonly Gate[]): Gate | undefined {
  return finderIn(gates)(written);
}

/** Each name is compared with all: once, though rules and pages ask for it again. */
const finderIn = onceForObject((gates: readonly Gate[]) => {
  const byName = new Map(gates.map((gate) => [gate.name, gate]));
  return onceForEach((written: string) =>
    byName.get(suggestName(written, byName.keys())?.name ?? ''),
  );
});
