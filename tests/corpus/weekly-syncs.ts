import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderHistories } from '../../scripts/milestone-history/render.ts';
import { keepAccount } from '../../scripts/sync/engine/changes/account.ts';
import { openContent } from '../../scripts/sync/engine/content-store.ts';
import type { Source, Wanted } from '../../scripts/sync/engine/source.ts';
import { registry } from '../../scripts/sync/registry.ts';
import { REPOSITORIES as UPSTREAM } from '../../src/model/atlas/upstream.ts';
import { COLLECTION_NAMES, COLLECTIONS, collectionPath } from '../../src/schemas/collections.ts';
import type { LogEntry } from '../github/log.ts';
import { startGitHub } from '../github/server.ts';
import { type SyncOutcome, syncInto } from '../sync/sync-into.ts';
import { REPLAYED_REPOSITORIES } from './replay.ts';
import { ACTIVITY, bundlePath } from './upstream-bundles.ts';

const OWN = fileURLToPath(new URL('../../content/', import.meta.url));

/** A sync as `npm run sync` does it on a day. */
export interface SyncedDay extends SyncOutcome {
  readonly day: string;
  readonly seconds: number;
  /** How many requests there were of each kind, the most first: "Blobs 9, Trees 3". */
  readonly kinds: string;
}

/** Without any issue to read, their source would fail. */
const SOURCES = registry.filter(({ name }) => name !== 'issues');

/**
 * Syncs sources day by day into `folder`/content, from a stand-in that ends at each day, and goes on
 * where the folder has some. The recorded issues are not served: what they said on a day is not known.
 */
export async function* syncDays(
  days: readonly string[],
  folder: string,
  wanted: Wanted,
  sources: readonly Source[] = SOURCES,
): AsyncGenerator<SyncedDay> {
  const content = join(folder, 'content');
  if (!existsSync(content)) await copyOwn(content, days[0] ?? '');
  const github = await startGitHub({
    sources: [
      ...REPLAYED_REPOSITORIES.map((name) => `${name}=${bundlePath(name)}`),
      { activityPath: ACTIVITY },
    ],
  });
  const cache = join(folder, 'cache');
  try {
    for (const day of days) {
      github.endAt(day);
      github.clearRequests();
      const start = performance.now();
      const { store } = keepAccount(await openContent(content));
      const week = await syncInto(store, { github, cache, sources, wanted });
      const seconds = (performance.now() - start) / 1000;
      yield { ...week, day, seconds, kinds: kindsOf(github.requests) };
    }
  } finally {
    await github.close();
  }
}

/** GraphQL by the names of operations, REST by what it reads. */
function kindsOf(requests: readonly LogEntry[]): string {
  const groups = Map.groupBy(
    requests,
    ({ operation, path }) => operation ?? /\/git\/(\w+)/.exec(path)?.[1] ?? path,
  );
  return [...groups]
    .map(([kind, list]) => ({ kind, count: list.length }))
    .sort((a, b) => b.count - a.count)
    .map(({ kind, count }) => `${kind} ${count}`)
    .join(', ');
}

/** What the sync does not write: files that people of this project write, and milestones before it. */
async function copyOwn(content: string, firstDay: string): Promise<void> {
  await mkdir(content, { recursive: true });
  for (const name of COLLECTION_NAMES) {
    if (COLLECTIONS[name].from !== 'people') continue;
    const path = collectionPath(name);
    await cp(join(OWN, path), join(content, path), { recursive: true });
  }
  const clone = `${content}-clone`;
  const bundle = bundlePath(UPSTREAM.enhancements);
  execFileSync('git', ['clone', '--quiet', '--no-checkout', bundle, clone]);
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8' }).trim();
  const commit = git('rev-list', '-1', `--before=${firstDay}T23:59:59Z`, 'HEAD');
  git('update-ref', '--no-deref', 'HEAD', commit);
  await writeFile(join(content, 'milestone-history.yaml'), await renderHistories(clone));
  await rm(clone, { recursive: true });
}
