import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { committedSightings, replaySightings } from './drift-sightings.ts';
import { REPOSITORIES } from './replay.ts';
import { hasBundles } from './upstream-bundles.ts';

/** Two Mondays between which inconsistencies arose that are open still. */
const FIRST = '2026-06-15';
const NEXT = '2026-06-22';

describe.skipIf(!hasBundles(...REPOSITORIES))('the days of first sighting', () => {
  it('are those on which a sync of upstream as it was would have seen them', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sightings-'));
    const replayed = await replaySightings([FIRST, NEXT], folder);
    await rm(folder, { recursive: true });
    const recorded = await committedSightings();
    const open = Object.entries(replayed).filter(([id]) => Object.hasOwn(recorded, id));
    const arisen = open.filter(([, day]) => day === NEXT).map(([id]) => id);
    expect(arisen.length).toBeGreaterThan(10);
    expect(arisen.filter((id) => recorded[id] !== NEXT)).toEqual([]);
    const older = open.filter(([, day]) => day !== NEXT).map(([id]) => id);
    expect(older.filter((id) => (recorded[id] ?? '') > FIRST)).toEqual([]);
  });
});
