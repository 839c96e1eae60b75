import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { LIMITS } from '../limits.ts';

/** Time that is left for drawing, in milliseconds of the processor. */
export interface DrawingBudget {
  left: number;
}

const NAME = 'milliseconds left for drawing';

/**
 * What is left for all diagrams of a build. Threads that are started after it was first asked for share it,
 * whichever of them draws.
 */
export function budgetOfBuild(): DrawingBudget {
  const known: unknown = getEnvironmentData(NAME);
  const memory = known instanceof SharedArrayBuffer ? known : start();
  const left = new Int32Array(memory);
  return {
    get left() {
      return Atomics.load(left, 0);
    },
    set left(milliseconds) {
      Atomics.store(left, 0, Math.trunc(milliseconds));
    },
  };
}

function start(): SharedArrayBuffer {
  const memory = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  new Int32Array(memory)[0] = LIMITS.diagramTimeOfBuild;
  setEnvironmentData(NAME, memory);
  return memory;
}
