import { suggestName } from '../check/spelling.ts';
import type { Gate } from './gate.ts';

/** The gate that may be meant by a name that no source knows: its own name is nearly the same. */
export function similarGate<Named extends Pick<Gate, 'name'>>(
  written: string,
  gates: readonly Named[],
): Named | undefined {
  const near = suggestName(
    written,
    gates.map(({ name }) => name),
  )?.name;
  return near === undefined ? undefined : gates.find(({ name }) => name === near);
}
