import { expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, kepIn, releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { theOne } from '../page/testing/the-one.ts';
import { countAt, sigOverview } from './overview.ts';

const atlas = buildAtlas({
  enhancements: [
    kepIn('sig-node/1-x', { milestones: { stable: '1.35' }, featureGates: [{ name: 'Mine' }] }),
    kepIn('sig-node/2-x', { milestones: { alpha: '1.36' } }),
    kepIn('sig-node/3-x', { owningSig: 'sig-auth', participatingSigs: ['sig-node'] }),
  ],
  gates: ['Mine', 'Stray'].map((name) => ({
    name,
    code: codeBlock(['1.35 stable on locked'], ['1.35']),
  })),
  releases: [
    ...releasesOut('1.35'),
    {
      version: '1.36',
      cycle: { path: 'x', events: [{ name: 'Start', kind: ['cycle-start'], date: '2026-01-12' }] },
    },
  ],
  sources: { s: sourceAt('2026-02-01', gateBranches('1.35')) },
});
const sig = theOne(atlas.sigs, ({ slug }) => slug === 'node');

it('sigOverview joins what a SIG owns, takes part in and has gates for', () => {
  const overview = sigOverview(atlas, sig);
  expect(countAt(overview, 'running')).toBe(1);
  expect(countAt(overview, 'stable')).toBe(1);
  expect(countAt(overview, 'deferred')).toBe(0);
  expect(overview.gates.map(({ gate }) => gate.name)).toEqual(['Mine']);
  expect(overview.gates[0]?.today.presence).toBe('live');
});
