import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import { isOlderThanItsGate } from '../gate/comparison.ts';
import { gateAt } from '../gate/gate.ts';
import { releaseRange } from '../version.ts';

/** How many gates a release has, by stage. */
export interface LiveGates {
  readonly release: string;
  readonly alpha: number;
  readonly beta: number;
  readonly stable: number;
  readonly deprecated: number;
}

/**
 * How many gates each release has, oldest first, from the first with any up to the newest that is
 * out. A gate counts from the release in which its history begins until the one that removed it;
 * removed ones without a known release, and gates for behaviour that is older than they are, are left
 * out.
 */
export function liveGates(atlas: Atlas): LiveGates[] {
  const gates = atlas.gates.filter(
    (gate) => !isOlderThanItsGate(gate) && (!gate.isRemoved || gate.removal !== undefined),
  );
  const counts = releaseRange('1.0', newestRelease(atlas)).map((release) => {
    const stages = gates.flatMap((gate) => gateAt(gate, release)?.stage ?? []);
    const count = (stage: string) => stages.filter((one) => one === stage).length;
    return {
      release,
      alpha: count('alpha'),
      beta: count('beta'),
      stable: count('stable'),
      deprecated: count('deprecated'),
    };
  });
  const first = counts.findIndex(
    ({ alpha, beta, stable, deprecated }) => alpha + beta + stable + deprecated > 0,
  );
  return first === -1 ? [] : counts.slice(first);
}
