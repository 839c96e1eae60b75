import { mkdir, readdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { hasCode, isAbsent } from '../../../src/model/absent.ts';
import { parseJson } from './parse-json.ts';

/** The folder below content/ in which each run says that it is there; git ignores it. */
const LOCK = '.lock';
const TRIES = 5;
const LONGEST_PAUSE_MS = 400;

const owner = z.strictObject({
  /** The process, on its machine. */
  pid: z.number().int().positive(),
  host: z.string(),
  started: z.iso.datetime(),
});

type Owner = z.infer<typeof owner>;

/** A folder that no other run writes to. */
export interface Lock {
  /** Lets others in again. */
  release(): Promise<void>;
}

/**
 * Keeps other runs out of content/. A run first says that it is there, then looks for others: of two
 * that start at once none can miss the other. What a killed run left behind is cleared away.
 * @throws {Error} that names the owner where another run is at work.
 */
export async function lockContent(content: string): Promise<Lock> {
  const folder = join(content, LOCK);
  const name = `${process.pid}-${crypto.randomUUID()}.json`;
  for (let tries = 1; ; tries += 1) {
    await announce(folder, name);
    const other = await findOther(folder, name);
    if (other === undefined) return { release: () => leave(folder, name) };
    await leave(folder, name);
    if (tries === TRIES) throw new Error(other);
    // Two runs that started at once have both seen the other: one of them now comes first.
    await delay(Math.random() * LONGEST_PAUSE_MS);
  }
}

/** Nobody sees half of an owner: the file is whole before it has its name. */
async function announce(folder: string, name: string, tries = TRIES): Promise<void> {
  const draft = join(folder, `.${name}`);
  const self: Owner = { pid: process.pid, host: hostname(), started: new Date().toISOString() };
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(draft, JSON.stringify(self));
    await rename(draft, join(folder, name));
  } catch (error) {
    if (!isAbsent(error) || tries === 1) throw error;
    // Another run has left, and taken the empty folder with it.
    await announce(folder, name, tries - 1);
  }
}

async function leave(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true });
  // Others may be there still; their files then keep the folder.
  await rmdir(folder).catch(() => undefined);
}

/** What to say of another run that is at work; nothing where there is none. */
async function findOther(folder: string, own: string): Promise<string | undefined> {
  for (const name of await readdir(folder)) {
    if (name === own || name.startsWith('.')) continue;
    const path = join(folder, name);
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const { data } = owner.safeParse(parseJson(text));
    if (data === undefined) {
      return `${path}: expected the owner of a sync; if no sync is running, remove the file`;
    }
    if (isAlive(data)) {
      return (
        `another sync is at work on this folder: process ${data.pid} on ${data.host}, since ` +
        `${data.started}; wait for it, or, if it is gone, remove ${path}`
      );
    }
    await rm(path, { force: true });
  }
  return undefined;
}

/** A process of another machine cannot be asked, and is taken to be alive. */
function isAlive({ pid, host }: Owner): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}
