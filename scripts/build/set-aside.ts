import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Moves a folder that was built before out of the way of the next build, where it can be moved: file systems are slow
 * to make files right after many were deleted.
 * @param aside where it is to be meanwhile
 * @returns deletes what was moved
 */
export async function setAside(folder: string, aside: string): Promise<() => Promise<void>> {
  const remove = (): Promise<void> => rm(aside, { recursive: true, force: true });
  await remove();
  // A build empties such a folder by itself and leaves its history.
  if (existsSync(join(folder, '.git'))) return remove;
  await mkdir(join(aside, '..'), { recursive: true });
  await rename(folder, aside).catch(() => {
    // It is not there, is of another file system, or has one mounted.
  });
  return remove;
}
