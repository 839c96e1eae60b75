import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Disk, realDisk } from '../../scripts/sync/engine/disk.ts';

/** The disk of this machine without waiting for it: a killed process loses nothing in the kernel. */
export const quickDisk: Disk = {
  ...realDisk,
  async write(path, text) {
    await realDisk.makePlace(path);
    await writeFile(path, text);
  },
  flush: async () => undefined,
};

/** A disk that ends the run at one step. */
export interface KillSwitch {
  readonly disk: Disk;
  /** How many steps were begun so far. */
  steps(): number;
}

/**
 * Makes a disk that counts its steps and calls `end` half-way through one of them, and at every
 * later one: a run that is dead does nothing more.
 */
export function killAt(step: number, end: () => never): KillSwitch {
  let steps = 0;
  const guard =
    <Arguments extends string[], Result>(
      act: (...args: Arguments) => Promise<Result>,
      half?: (...args: Arguments) => Promise<void>,
    ) =>
    async (...args: Arguments): Promise<Result> => {
      steps += 1;
      if (steps === step) await half?.(...args);
      return steps >= step ? end() : act(...args);
    };
  return {
    steps: () => steps,
    disk: {
      write: guard(quickDisk.write, writeHalf),
      makePlace: guard(quickDisk.makePlace, quickDisk.makePlace),
      move: guard(quickDisk.move, quickDisk.move),
      remove: guard(quickDisk.remove, removeHalf),
      removeEmptyFolder: guard(quickDisk.removeEmptyFolder),
      flush: guard(quickDisk.flush),
    },
  };
}

async function writeHalf(path: string, text: string): Promise<void> {
  await realDisk.makePlace(path);
  await writeFile(path, text.slice(0, text.length / 2));
}

/** A folder is removed file by file. */
async function removeHalf(path: string): Promise<void> {
  const names = await readdir(path).catch(() => []);
  await Promise.all(names.slice(0, names.length / 2).map((name) => rm(join(path, name))));
}
