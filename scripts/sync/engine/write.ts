import { createHash } from 'node:crypto';
import { access, lstat, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hasCode, ignoreAbsent } from '../../../src/model/absent.ts';
import type { FileChange } from './change.ts';
import { findClashes } from './clashes.ts';
import { type Disk, realDisk } from './disk.ts';
import {
  isInside,
  JOURNAL,
  type Journal,
  readJournal,
  STAGING,
  WAY_OUT,
  writeJournal,
} from './journal.ts';

/**
 * Makes changes below content/: all of them or none, wherever the run is killed. The new texts are
 * written to a staging folder and flushed; a journal then decides; only after it are files moved
 * into place. A run that was killed before the journal has changed nothing, one that was killed
 * after it is finished by `finishChanges`.
 * @throws when a file cannot be written, or when `signal` aborts before the journal; nothing has
 *   changed then.
 */
export async function writeChanges(
  content: string,
  changes: readonly FileChange[],
  signal?: AbortSignal,
  disk: Disk = realDisk,
): Promise<void> {
  if (changes.length === 0) return;
  const outside = changes.find(({ path }) => !isInside(path));
  if (outside !== undefined) {
    throw new Error(`${outside.path}: leads out of ${content}; nothing was written`);
  }
  const [clash] = findClashes(written(changes));
  if (clash !== undefined) {
    throw new Error(`${clash.join(' and ')} cannot both be files; nothing was written`);
  }
  await finishChanges(content, disk);
  try {
    await stage(content, changes, signal, disk);
  } catch (error) {
    // What cannot be removed now is removed by the next run; the error to report is the first one.
    await Promise.allSettled([clearStaging(content, disk)]);
    throw error;
  }
  await finishChanges(content, disk);
}

function written(changes: readonly FileChange[]): string[] {
  return changes.flatMap(({ kind, path }) => (kind === 'removed' ? [] : [path]));
}

async function stage(
  content: string,
  changes: readonly FileChange[],
  signal: AbortSignal | undefined,
  disk: Disk,
): Promise<void> {
  const journal: Journal = [];
  for (const folder of foldersOf(changes)) await refuseLink(content, folder);
  for (const [index, change] of changes.entries()) {
    signal?.throwIfAborted();
    if (change.kind === 'removed') {
      journal.push({ path: change.path });
    } else {
      const staged = String(index);
      const whole = 'text' in change ? change.text : change.bytes;
      await disk.makePlace(join(content, change.path));
      await disk.write(join(content, STAGING, staged), whole);
      journal.push({ path: change.path, staged, digest: digestOf(whole) });
    }
  }
  signal?.throwIfAborted();
  await writeJournal(content, journal, disk);
}

/** The folders that files are in, each with those above it. */
function foldersOf(changes: readonly FileChange[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { path } of changes) {
    let folder = dirname(path);
    for (; folder !== '.' && !folders.has(folder); folder = dirname(folder)) folders.add(folder);
  }
  return folders;
}

/** What is behind a link is not read as content/, and may be outside of it. */
async function refuseLink(content: string, folder: string): Promise<void> {
  const place = join(content, folder);
  const found = await lstat(place).catch(ignoreAbsent);
  if (!found?.isSymbolicLink()) return;
  throw new Error(`${place} is a symbolic link (expected a folder); nothing was written`);
}

/**
 * Finishes the changes that a run has decided on, and clears away what another has only staged.
 * @throws {Error} where they cannot be finished; it says what to do.
 */
export async function finishChanges(content: string, disk: Disk = realDisk): Promise<void> {
  const journal = await readJournal(content);
  if (journal !== undefined) {
    await putInPlace(content, journal, disk);
  }
  await abandonChanges(content, disk);
}

/** Clears away what runs have decided on or staged, without doing it. */
export async function abandonChanges(content: string, disk: Disk = realDisk): Promise<void> {
  if (await exists(join(content, STAGING))) {
    await clearStaging(content, disk);
  }
}

/** The journal goes first: without its staged files it would say what can no longer be done. */
async function clearStaging(content: string, disk: Disk): Promise<void> {
  await disk.remove(join(content, STAGING, JOURNAL));
  await disk.remove(join(content, STAGING));
}

/** Every step may have been made before, by the run that was killed. */
async function putInPlace(content: string, journal: Journal, disk: Disk): Promise<void> {
  const removed = journal.filter(({ staged }) => staged === undefined);
  // Removals go first: where case does not count, "a.yaml" may be the new name of "A.yaml".
  for (const { path } of removed) {
    await disk.remove(join(content, path));
  }
  for (const { path, staged, digest } of journal) {
    const from = join(content, STAGING, staged ?? '');
    const to = join(content, path);
    if (staged === undefined) continue;
    if (await exists(from)) await moveOrSay(from, to, disk);
    else await checkInPlace(to, digest);
  }
  for (const folder of new Set(journal.map(({ path }) => dirname(path)))) {
    await disk.flush(join(content, folder));
  }
  for (const { path } of removed) {
    await removeEmptyFolders(content, dirname(path), disk);
  }
}

async function moveOrSay(from: string, to: string, disk: Disk): Promise<void> {
  try {
    await disk.move(from, to);
  } catch (error) {
    // A file stands where a folder is needed, or a folder where a file is.
    if (!hasCode(error, 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENOTEMPTY')) throw error;
    throw new Error(`${to}: ${error.message}; ${WAY_OUT}`, { cause: error });
  }
}

/** A staged file that is gone must be the one that is in its place. */
async function checkInPlace(path: string, digest: string | undefined): Promise<void> {
  const whole = await readFile(path).catch(() => undefined);
  if (whole !== undefined && digestOf(whole) === digest) return;
  throw new Error(`${path}: the text that a run had prepared is gone; ${WAY_OUT}`);
}

function digestOf(whole: string | Uint8Array): string {
  return createHash('sha256').update(whole).digest('hex');
}

async function removeEmptyFolders(content: string, folder: string, disk: Disk): Promise<void> {
  if (folder !== '.' && (await disk.removeEmptyFolder(join(content, folder)))) {
    await removeEmptyFolders(content, dirname(folder), disk);
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
