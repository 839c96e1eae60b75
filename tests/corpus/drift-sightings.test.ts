import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recordSightings } from '../../scripts/drift/sightings.ts';
import { type DriftSightings, driftSightings } from '../../src/schemas/drift.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { IS_THOROUGH } from '../thorough.ts';
import { QUICK_SOURCES, REPLAYED_REPOSITORIES } from './replay.ts';
import { hasBundles } from './upstream-bundles.ts';
import { syncDays } from './weekly-syncs.ts';

/** Two Mondays between which inconsistencies arose that are open still. */
const FIRST = '2026-06-15';
const NEXT = '2026-06-22';

async function readSightings(content: string): Promise<DriftSightings> {
  return driftSightings.parse(parse(await readFile(join(content, 'drift-sightings.yaml'), 'utf8')));
}

describe.skipIf(!(IS_THOROUGH && hasBundles(...REPLAYED_REPOSITORIES)))(
  'the days of first sighting (needs THOROUGH)',
  () => {
    it('are those on which a sync of upstream as it was would have seen them', async () => {
      const folder = temporaryFolder();
      const content = join(folder, 'content');
      const days = syncDays([FIRST, NEXT], folder, QUICK_SOURCES);
      for await (const { day, errors } of days) {
        expect({ day, errors }).toEqual({ day, errors: [] });
        await recordSightings(content, 'upstream');
      }
      const recorded = await readSightings('content');
      const open = Object.entries(await readSightings(content)).filter(([id]) =>
        Object.hasOwn(recorded, id),
      );
      const arisen = open.filter(([, day]) => day === NEXT).map(([id]) => id);
      expect(arisen.length).toBeGreaterThan(10);
      expect(arisen.filter((id) => recorded[id] !== NEXT)).toEqual([]);
      const older = open.filter(([, day]) => day !== NEXT).map(([id]) => id);
      expect(older.filter((id) => (recorded[id] ?? '') > FIRST)).toEqual([]);
    });
  },
);
