import { execFileSync } from 'node:child_process';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderHistories } from '../../scripts/milestone-history/render.ts';
import { keepAccount } from '../../scripts/sync/engine/changes/account.ts';
import { openContent } from '../../scripts/sync/engine/content-store.ts';
import type { Source } from '../../scripts/sync/engine/source.ts';
import { REPOSITORIES as UPSTREAM } from '../../src/model/atlas/upstream.ts';
import { COLLECTION_NAMES, COLLECTIONS, collectionPath } from '../../src/schemas/collections.ts';
import { startGitHub } from '../github/server.ts';
import { type SyncOutcome, syncInto } from '../sync/sync-into.ts';
import { REPLAYED_REPOSITORIES } from './replay.ts';
import { bundlePath } from './upstream-bundles.ts';

const OWN = fileURLToPath(new URL('../../content/', import.meta.url));

/** Syncs the facts of sources day by day into `folder`/content, from a stand-in that ends at each day. */
export async function* syncDays(
  days: readonly string[],
  folder: string,
  sources: readonly Source[],
): AsyncGenerator<SyncOutcome & { readonly day: string }> {
  const content = join(folder, 'content');
  await copyOwn(content, days[0] ?? '');
  const served = REPLAYED_REPOSITORIES.map((name) => `${name}=${bundlePath(name)}`);
  const github = await startGitHub({ sources: served });
  const cache = join(folder, 'cache');
  try {
    for (const day of days) {
      github.endAt(day);
      const { store } = keepAccount(await openContent(content));
      yield {
        day,
        ...(await syncInto(store, { github, cache, sources, wanted: { prose: false } })),
      };
    }
  } finally {
    await github.close();
  }
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
