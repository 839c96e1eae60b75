import { mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Change } from './plan.ts';

/** Ends the names of files that are not yet in place; a run removes those that a crash left. */
const STAGED = '.sync-tmp';

/**
 * Makes changes below content/. All texts are first written beside their places and flushed to the
 * disk; only when that has worked are they renamed, in one go that no signal handler can interrupt,
 * so that readers see whole files, and in practice all changes or none.
 * @throws when a file cannot be written, or when `signal` aborts before the first rename; nothing
 *   has changed then.
 */
export async function writeChanges(
  content: string,
  changes: readonly Change[],
  signal?: AbortSignal,
): Promise<void> {
  const staged: Array<{ from: string; to: string }> = [];
  try {
    for (const change of changes) {
      signal?.throwIfAborted();
      if (change.kind !== 'removed') {
        const to = join(content, change.path);
        const from = `${to}${STAGED}`;
        staged.push({ from, to });
        await stage(from, change.text);
      }
    }
    signal?.throwIfAborted();
  } catch (error) {
    // What cannot be removed now is removed by the next run; the error to report is the first one.
    await Promise.allSettled(staged.map(({ from }) => rm(from, { force: true })));
    throw error;
  }
  putInPlace(content, staged, changes);
}

async function stage(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'w');
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Synchronous on purpose: no other code of this process, signal handlers included, runs between. */
function putInPlace(
  content: string,
  staged: ReadonlyArray<{ from: string; to: string }>,
  changes: readonly Change[],
): void {
  const removed = changes.filter(({ kind }) => kind === 'removed');
  mkdirSync(content, { recursive: true });
  // Removals go first: where case does not count, "a.yaml" may be the new name of "A.yaml".
  for (const { path } of removed) {
    rmSync(join(content, path), { force: true });
  }
  for (const { from, to } of staged) {
    renameSync(from, to);
  }
  for (const { path } of removed) {
    removeEmptyFolders(content, dirname(path));
  }
}

function removeEmptyFolders(content: string, folder: string): void {
  if (folder === '.') {
    return;
  }
  try {
    rmdirSync(join(content, folder));
  } catch (error) {
    if (
      error instanceof Error &&
      'code' in error &&
      ['ENOTEMPTY', 'ENOENT'].includes(String(error.code))
    ) {
      return;
    }
    throw error;
  }
  removeEmptyFolders(content, dirname(folder));
}

/** Removes files that a run staged and could not put in place because it was killed. */
export async function removeStagedFiles(content: string): Promise<void> {
  const entries = await readdir(content, { recursive: true }).catch(() => []);
  const staged = entries.filter((path) => path.endsWith(STAGED));
  await Promise.all(staged.map((path) => rm(join(content, path), { force: true })));
}
