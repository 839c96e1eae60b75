import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { REPOSITORIES as UPSTREAM } from '../../src/model/atlas/upstream.ts';
import { digestsBelow } from '../files-below.ts';
import { type GitHub, startGitHub } from '../github/server.ts';
import { type SyncOutcome, syncFacts } from '../sync/sync-into.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { IS_THOROUGH } from '../thorough.ts';
import {
  QUICK_SOURCES,
  REPLAYED_REPOSITORIES,
  REPLAYED_SOURCES,
  replayDates,
  serveSnapshotsBefore,
} from './replay.ts';
import { bundlePath, hasBundles } from './upstream-bundles.ts';

/** The last three snapshots of each repository, mostly a week apart. */
const BEFORE_LAST = [2, 1, 0];
/**
 * In the week to the last but one a gate appears, for which all texts have to be searched: that is
 * cheap only where they are kept. The last week is as on a fresh clone.
 */
const CACHES = ['cache-0', 'cache', 'cache'];
const WEEK_REQUESTS = 15;
const FIRST_REQUESTS = 150;
/** Milliseconds, of which each of all snapshots takes up to some minutes. */
const HOURS = 12 * 3_600_000;

describe.skipIf(!hasBundles(...REPLAYED_REPOSITORIES))('snapshots synced in order', () => {
  let folder: string;
  let github: GitHub;
  let weekly: string;
  const weeks = new Map<number, SyncOutcome>();

  beforeAll(async () => {
    folder = temporaryFolder();
    weekly = join(folder, 'weekly');
    github = await startGitHub({
      sources: REPLAYED_REPOSITORIES.map((name) => `${name}=${bundlePath(name)}`),
    });
    for (const before of BEFORE_LAST) {
      await serveSnapshotsBefore(github, before);
      const cache = join(folder, CACHES[before] ?? '');
      weeks.set(before, await syncFacts(weekly, { github, cache, sources: QUICK_SOURCES }));
    }
    return () => github.close();
  });

  it('end, byte for byte, where a first sync of the last one does', async () => {
    const fresh = join(folder, 'fresh');
    const cache = join(folder, 'cache');
    const first = await syncFacts(fresh, { github, cache, sources: QUICK_SOURCES });
    expect(first.errors).toEqual([]);
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
    const cache = join(folder, 'no-cache');
    const again = await syncFacts(weekly, { github, cache, sources: QUICK_SOURCES });
    const { requests, changes } = again;
    expect(changes).toBe(0);
    expect(requests).toBeLessThanOrEqual(2);
    expect(digestsBelow(weekly)).toEqual(before);
  });

  const all = async () => {
    for (const name of REPLAYED_REPOSITORIES) await github.setHead(name, undefined);
    // Groups that upstream no longer lists are kept: what a folder has of them depends on its past.
    await github.setHead(UPSTREAM.community, 'main');
    const synced = join(folder, 'all');
    const cache = join(folder, 'cache-of-all');
    const from = { github, cache, sources: REPLAYED_SOURCES };
    const dates = await replayDates(github);
    let changed = 0;
    for (const date of dates) {
      github.endAt(date);
      const { requests, changes, errors } = await syncFacts(synced, from);
      await rm(cache, { recursive: true, force: true });
      console.log(`${date}: ${requests} requests, ${changes} files`);
      expect(errors, date).toEqual([]);
      changed += Math.sign(changes);
    }
    expect(changed).toBeGreaterThan(dates.length / 2);
    const fresh = join(folder, 'fresh-of-all');
    console.log(`from nothing: ${(await syncFacts(fresh, from)).requests} requests`);
    expect(digestsBelow(synced)).toEqual(digestsBelow(fresh));
  };
  it.skipIf(!IS_THOROUGH)('end there from the first one on too (needs THOROUGH)', all, HOURS);
});
