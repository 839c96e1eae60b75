import { expect, it } from 'vitest';
import type { MergedView } from '../activity/activity.ts';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, kepIn, releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { deliveryOf, deliveryWords, isTrouble, shippedInstead, withWork } from './delivery.ts';
import { trackedStateWords } from './words.ts';

const READ = ['1.34', '1.35', '1.36', '1.37'];
const atlas = buildAtlas({
  enhancements: [
    kepIn('sig-node/1-x', {
      milestones: { alpha: '1.34', beta: '1.35' },
      featureGates: [{ name: 'Gate' }],
    }),
    kepIn('sig-node/2-y', { featureGates: [{ name: 'Gate' }] }),
    kepIn('sig-node/3-z', { featureGates: [{ name: 'Gate' }, { name: 'Own' }] }),
    kepIn('sig-node/4-o', { featureGates: [{ name: 'Off' }] }),
    kepIn('sig-node/6-n', { milestones: { alpha: '1.35' }, featureGates: [{ name: 'Planned' }] }),
    kepIn('sig-node/7-l', { featureGates: [{ name: 'Renamed' }] }),
    kepIn('sig-node/5-t', { milestones: { beta: '1.34' }, featureGates: [{ name: 'Turned' }] }),
  ],
  gates: [
    { name: 'Gate', code: codeBlock(['1.34 alpha off', '1.35 beta on'], READ) },
    { name: 'Renamed', code: codeBlock(['1.35 alpha off'], READ) },
    { name: 'Turned', code: codeBlock(['1.34 beta off', '1.35 beta on'], READ) },
    { name: 'Off', code: codeBlock(['1.34 deprecated off', '1.36 deprecated off locked'], READ) },
  ],
  releases: releasesOut('1.34', '1.35'),
  sources: { code: sourceAt('2026-01-05', gateBranches(...READ)) },
});

it.each([
  ['beta', '1.35', 'in-code'],
  // What kep.yaml names now or named on that day is not always what shipped.
  ['stable', '1.35', 'in-code'],
  ['alpha', '1.35', 'in-code'],
  ['stable', '1.34', 'in-code'],
  ['alpha', '1.34', 'in-code'],
  ['alpha', '1.36', 'there-before'],
] as const)(
  'a KEP with %s in v%s is %s, by what its gate became there',
  (stage, release, delivery) => {
    const [view] = atlas.enhancements;
    expect(view && deliveryOf(view, stage, release, atlas)).toBe(delivery);
  },
);

it.each([
  [2, 'beta', '1.36', 'gate-before'],
  [2, 'stable', '1.36', 'missing'],
  [2, 'beta', '1.38', 'code-unread'],
  // Another of its gates is not in the code.
  [3, 'beta', '1.36', 'missing'],
  // Its kep.yaml names the release still, which may have the work without a gate.
  [6, 'alpha', '1.35', 'gate-absent'],
  [6, 'alpha', '1.34', 'missing'],
  [7, 'alpha', '1.34', 'missing'],
  [5, 'beta', '1.35', 'in-code'],
  [5, 'beta', '1.36', 'there-before'],
  [4, 'disabled', '1.36', 'in-code'],
  [4, 'disabled', '1.37', 'gate-before'],
  [4, 'removed', '1.37', 'missing'],
] as const)('KEP-%i, by its gates, with %s in v%s is %s', (number, stage, release, delivery) => {
  const view = atlas.enhancements.find(({ record }) => record.number === number);
  expect(view && deliveryOf(view, stage, release, atlas)).toBe(delivery);
});

it.each([
  ['alpha', '1.35', 'Shipped, at beta'],
  ['beta', '1.35', 'Shipped'],
  ['alpha', '1.36', 'In an earlier release'],
] as const)('a KEP with %s in v%s is said to be: %s', (stage, release, words) => {
  const view = atlas.enhancements.find(({ record }) => record.number === 1);
  const delivery = view && deliveryOf(view, stage, release, atlas);
  if (view === undefined || delivery === undefined) throw new Error('KEP-1 is not known');
  const instead = shippedInstead(view, stage, release, delivery);
  expect(trackedStateWords({ delivery, stage, instead }, 'released')).toBe(words);
});

it('is in no trouble where a release that is out has none of its gates', () => {
  const phases = ['open', 'frozen', 'released'] as const;
  expect(phases.map((phase) => isTrouble('gate-absent', phase))).toEqual([true, true, false]);
});

it('counts what was merged where the code alone does not tell what is new', () => {
  const work = { number: 1 } as unknown as MergedView;
  const states = ['missing', 'gate-before', 'no-gate', 'in-code'] as const;
  expect(states.map((one) => withWork(one, work))).toEqual([
    ...['gate-behind', 'merged', 'merged', 'in-code'],
  ]);
  expect(withWork('gate-before', undefined)).toBe('gate-before');
});

it('says of a release whose code may be still to come only that it was not read', () => {
  expect(deliveryWords('code-unread', 'open', 'beta')).toBe('Code not read yet');
  expect(deliveryWords('code-unread', 'frozen', 'beta')).toBe('Unknown: the code was not read');
  expect(deliveryWords('gate-before', 'frozen', 'beta')).toBe('Unknown: gate already at beta');
  expect(deliveryWords('gate-before', 'frozen', 'disabled')).toBe('Unknown: gate already disabled');
});
