import type { Atlas } from '../atlas/atlas.ts';
import { newestRelease } from '../atlas/lookup.ts';
import { countEach } from '../count-each.ts';
import { gateIn } from '../gate/in-release.ts';
import { releaseRange } from '../version.ts';

/** The stages by which the gates of a release are counted. */
export const LIVE_STAGES = ['stable', 'beta', 'alpha', 'deprecated'] as const;

/**
 * How many gates each release has, oldest first, from the first with any up to the newest that is
 * out. Gates of which that is not known do not count.
 */
export function liveGates(atlas: Atlas) {
  const counts = releaseRange('1.0', newestRelease(atlas)).map((release) => {
    const stages = atlas.gates.flatMap((gate) => {
      const answer = gateIn(gate, release);
      return answer.kind === 'present' ? [answer.stage] : [];
    });
    return { release, ...countEach(LIVE_STAGES, stages) };
  });
  const first = counts.findIndex((count) => LIVE_STAGES.some((stage) => count[stage] > 0));
  return first === -1 ? [] : counts.slice(first);
}
