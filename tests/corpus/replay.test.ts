import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestsBelow } from '../files-below.ts';
import { type GitHub, startGitHub } from '../github/server.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import {
  newContent,
  QUICK_SOURCES,
  REPLAYED_REPOSITORIES,
  type ReplayedWeek,
  serveSnapshotsBefore,
  syncFacts,
} from './replay.ts';
import { bundlePath, hasBundles } from './upstream-bundles.ts';

/** The last three snapshots of each repository, mostly a week apart; `npm run replay` takes all. */
const BEFORE_LAST = [2, 1, 0];
/**
 * In the week to the last but one a gate appears, for which all texts have to be searched: that is
 * cheap only where they are kept. The last week is as on a fresh clone.
 */
const CACHES = ['cache-0', 'cache', 'cache'];
const WEEK_REQUESTS = 15;
const FIRST_REQUESTS = 150;

describe.skipIf(!hasBundles(...REPLAYED_REPOSITORIES))('snapshots synced in order', () => {
  let folder: string;
  let github: GitHub;
  let weekly: string;
  const weeks = new Map<number, ReplayedWeek>();

  beforeAll(async () => {
    folder = temporaryFolder();
    weekly = newContent(join(folder, 'weekly'));
    github = await startGitHub({
      sources: REPLAYED_REPOSITORIES.map((name) => `${name}=${bundlePath(name)}`),
    });
    for (const before of BEFORE_LAST) {
      await serveSnapshotsBefore(github, before);
      const cache = join(folder, CACHES[before] ?? '');
      weeks.set(before, await syncFacts(github, weekly, cache, QUICK_SOURCES));
    }
  });

  afterAll(async () => {
    await github.close();
  });

  it('end, byte for byte, where a first sync of the last one does', async () => {
    const fresh = newContent(join(folder, 'fresh'));
    expect((await syncFacts(github, fresh, join(folder, 'cache'), QUICK_SOURCES)).errors).toEqual(
      [],
    );
    expect([...weeks.values()].flatMap(({ errors }) => errors)).toEqual([]);
    expect(digestsBelow(weekly)).toEqual(digestsBelow(fresh));
  });

  it('ask from nothing what the budget allows', () => {
    expect(weeks.get(2)?.requests).toBeLessThanOrEqual(FIRST_REQUESTS);
  });

  it.each([
    [0, 'without a cache'],
    [1, 'with one, though a gate has appeared'],
  ])('ask little for the week that is %i before the last, %s', (before) => {
    const { requests, changes } = weeks.get(before) ?? { requests: Infinity, changes: 0 };
    expect(changes).toBeGreaterThan(0);
    expect(requests).toBeLessThanOrEqual(WEEK_REQUESTS);
  });

  it('ask next to nothing when nothing has changed, even without a cache', async () => {
    const before = digestsBelow(weekly);
    const { requests, changes } = await syncFacts(
      github,
      weekly,
      join(folder, 'no-cache'),
      QUICK_SOURCES,
    );
    expect(changes).toBe(0);
    expect(requests).toBeLessThanOrEqual(2);
    expect(digestsBelow(weekly)).toEqual(before);
  });
});
