import { copyFile, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepAccount } from '../sync/engine/changes/account.ts';
import { COMPARED_FOLDERS } from '../sync/engine/changes/plan-changes.ts';
import { openContent } from '../sync/engine/content-store.ts';
import type { Progress } from '../sync/engine/progress.ts';
import { runSync } from '../sync/engine/run.ts';
import type { Source } from '../sync/engine/source.ts';
import type { LocalClone } from '../sync/local/local-repository.ts';
import { registry } from '../sync/registry.ts';
import { upstreamAt, weeklyDays } from './history.ts';

interface Weeks {
  readonly 'from-history': readonly LocalClone[];
  /** The first day that is read: changes start with the week after it. ISO 8601. */
  readonly since: string;
  /** The last day that may be read. */
  readonly until: string;
  readonly content: string;
}

/**
 * Syncs an empty folder week by week from the clones' history, and copies the accounts of the weeks
 * into content/.
 * @returns the paths below content/ that were written
 * @throws {Error} when a source of some week cannot be read
 */
export async function replay(weeks: Weeks, progress: Progress): Promise<string[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'replay-'));
  try {
    for (const day of weeklyDays(weeks.since, weeks.until)) {
      progress.line(`Week up to ${day}`);
      await syncDay(weeks['from-history'], scratch, day, progress);
    }
    return await copyAccounts(scratch, weeks.content);
  } finally {
    await rm(scratch, { recursive: true });
  }
}

async function syncDay(
  clones: readonly LocalClone[],
  scratch: string,
  day: string,
  progress: Progress,
): Promise<void> {
  const results = await runSync({
    content: keepAccount(await openContent(scratch)).store,
    allowShrink: false,
    wanted: { prose: false },
    sources: readableSources(clones.map(({ repository }) => repository)),
    registry,
    upstream: { ...(await upstreamAt(clones, day)), readAhead: async () => undefined },
    // Clones are read whole: no record is taken from an earlier day.
    code: '',
    progress,
    now: new Date(`${day}T23:59:59Z`),
    signal: new AbortController().signal,
  });
  const errors = results.flatMap(({ source, errors }) =>
    errors.map((words) => `${source}: ${words}`),
  );
  if (errors.length > 0) throw new Error(`${day}:\n${errors.join('\n')}`);
}

/** The sources whose repositories were all given and whose records are compared. */
function readableSources(repositories: readonly string[]): Source[] {
  const folders: readonly string[] = COMPARED_FOLDERS;
  return registry.filter(
    ({ folder, isUncommitted, repositories: needed }) =>
      isUncommitted !== true &&
      folders.includes(folder) &&
      needed.every((repository) => repositories.includes(repository)),
  );
}

async function copyAccounts(scratch: string, content: string): Promise<string[]> {
  const [from, to] = [join(scratch, 'changes'), join(content, 'changes')];
  await mkdir(to, { recursive: true });
  const present = new Set(await readdir(to));
  const made = (await readFolder(from)).filter((name) => !present.has(name)).sort();
  await Promise.all(made.map((name) => copyFile(join(from, name), join(to, name))));
  return made.map((name) => `changes/${name}`);
}

/** The names in a folder; none where no week changed anything. */
async function readFolder(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return readdir(folder);
}
