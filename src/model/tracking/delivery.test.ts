import { expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import { gateBranches, kepIn, releasesOut, sourceAt } from '../atlas/testing/records.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { deliveryOf } from './delivery.ts';

const READ = ['1.34', '1.35'];
const atlas = buildAtlas({
  enhancements: [
    kepIn('sig-node/1-x', {
      milestones: { alpha: '1.34', beta: '1.35' },
      featureGates: [{ name: 'Gate' }],
    }),
  ],
  gates: [{ name: 'Gate', code: codeBlock(['1.34 alpha off', '1.35 beta on'], READ) }],
  releases: releasesOut(...READ),
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
