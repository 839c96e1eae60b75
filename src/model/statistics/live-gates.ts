import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import { gateIn } from '../gate/in-release.ts';
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
 * out. Gates of which that is not known do not count.
 */
export function liveGates(atlas: Atlas): LiveGates[] {
  const counts = releaseRange('1.0', newestRelease(atlas)).map((release) => {
    const stages = atlas.gates.flatMap((gate) => {
      const answer = gateIn(gate, release);
      return answer.kind === 'present' ? [answer.stage] : [];
    });
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
