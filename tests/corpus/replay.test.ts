import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GitHub, startGitHub } from '../github/server.ts';
import { digests, newContent, REPOSITORIES, serveDate, syncFacts, type Week } from './replay.ts';
import { bundlePath, hasBundles } from './upstream-bundles.ts';

/** Snapshots a week or less apart in some repositories; `npm run replay` replays all. */
const DATES = ['2026-01-19', '2026-01-22', '2026-07-20', '2026-07-27', '2026-08-24'];
const WEEKLY = ['2026-01-22', '2026-07-27'];
const WEEK_REQUESTS = 15;

describe.skipIf(!hasBundles(...REPOSITORIES))('snapshots synced in order', () => {
  let folder: string;
  let github: GitHub;
  let weekly: string;
  const weeks = new Map<string, Week>();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'replay-'));
    weekly = newContent(join(folder, 'weekly'));
    github = await startGitHub({
      sources: REPOSITORIES.map((name) => `${name}=${bundlePath(name)}`),
    });
    for (const date of DATES) {
      await serveDate(github, date);
      weeks.set(date, await syncFacts(github, weekly, join(folder, `cache-${date}`)));
    }
  });

  afterAll(async () => {
    await github.close();
    rmSync(folder, { recursive: true });
  });

  it('end, byte for byte, where a first sync of the last one does', async () => {
    const fresh = newContent(join(folder, 'fresh'));
    const last = `cache-${DATES.at(-1)}`;
    expect((await syncFacts(github, fresh, join(folder, last))).errors).toEqual([]);
    expect([...weeks.values()].flatMap(({ errors }) => errors)).toEqual([]);
    expect(digests(weekly)).toEqual(digests(fresh));
  });

  it.each(WEEKLY)('ask little in the week before %s, even without a cache', (date) => {
    const { requests, changes } = weeks.get(date) ?? { requests: Infinity, changes: 0 };
    expect(changes).toBeGreaterThan(0);
    expect(requests).toBeLessThanOrEqual(WEEK_REQUESTS);
  });

  it('ask next to nothing when nothing has changed, even without a cache', async () => {
    const before = digests(weekly);
    const { requests, changes } = await syncFacts(github, weekly, join(folder, 'no-cache'));
    expect(changes).toBe(0);
    expect(requests).toBeLessThanOrEqual(2);
    expect(digests(weekly)).toEqual(before);
  });

  it('read everything again once a record was edited by hand', async () => {
    const before = digests(weekly);
    writeFileSync(join(weekly, 'enhancements/sig-cli/5295-kyaml.yaml'), '{}');
    expect((await syncFacts(github, weekly, join(folder, 'cache-2026-08-24'))).errors).toEqual([]);
    expect(digests(weekly)).toEqual(before);
  });
});
