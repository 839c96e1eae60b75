import { expect, it } from 'vitest';
import { countInputs } from '../count-inputs.ts';
import { startForTest } from '../github/testing/fixtures.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { soak } from './soak.ts';

/** `npm run soak` takes all sources and snapshots. */
it('ends, whatever met the syncs before, where a first sync does', async () => {
  const folder = temporaryFolder();
  const github = await startForTest();
  // It begins after the other days.
  await github.setHead('kubernetes/kubernetes', 'snapshot-2026-08-05');
  const result = await soak({
    github,
    days: ['2026-07-13', '2026-07-20'],
    sources: ['enhancements', 'feature-gates-code'],
    ...{ rounds: 8, seed: 1, folder },
  });
  countInputs(result.rounds);
  expect(result).toMatchObject({ rounds: 8, wrong: [], isSame: true });
  expect(result.killed).toBeGreaterThan(0);
  expect(result.faulty).toBeGreaterThan(0);
});
