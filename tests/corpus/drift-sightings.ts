import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { recordSightings } from '../../scripts/drift/sightings.ts';
import { openContent } from '../../scripts/sync/engine/content-store.ts';
import { registry } from '../../scripts/sync/registry.ts';
import { type DriftSightings, driftSightings } from '../../src/schemas/drift.ts';
import { startGitHub } from '../github/server.ts';
import { REPOSITORIES, syncInto } from './replay.ts';
import { ACTIVITY, bundlePath } from './upstream-bundles.ts';
import { copyOwn } from './weekly-syncs.ts';

const FILE = 'drift-sightings.yaml';
const COMMITTED = fileURLToPath(new URL(`../../content/${FILE}`, import.meta.url));

/** The days that `content/` records. */
export async function committedSightings(): Promise<DriftSightings> {
  return driftSightings.parse(parse(await readFile(COMMITTED, 'utf8')));
}

/**
 * Syncs facts on each of some days, from a stand-in that ends there, and records what is new on each.
 * What issues said on a day is not known: they are not served.
 * @param folder is emptied by the caller
 */
export async function replaySightings(
  days: readonly string[],
  folder: string,
): Promise<DriftSightings> {
  const content = join(folder, 'content');
  await copyOwn(content, days[0] ?? '');
  const github = await startGitHub({
    sources: [
      ...REPOSITORIES.map((name) => `${name}=${bundlePath(name)}`),
      { activityPath: ACTIVITY },
    ],
  });
  const sources = registry.filter(({ name }) => name !== 'issues');
  try {
    for (const day of days) {
      github.endAt(day);
      const { errors } = await syncInto(await openContent(content), {
        github,
        cache: join(folder, 'cache'),
        sources,
        wanted: { prose: false },
      });
      if (errors.length > 0) throw new Error(`${day}: ${errors.join('; ')}`);
      await recordSightings(content);
    }
  } finally {
    await github.close();
  }
  return driftSightings.parse(parse(await readFile(join(content, FILE), 'utf8')));
}
