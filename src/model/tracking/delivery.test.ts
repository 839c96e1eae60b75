import { expect, it } from 'vitest';
import { buildAtlas } from '../atlas/build.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { deliveryOf } from './delivery.ts';

const commit = 'a'.repeat(40);
const day = '2026-01-05T10:00:00Z';
const READ = ['1.34', '1.35'];
const atlas = buildAtlas({
  enhancements: [
    {
      id: 'sig-node/1-x',
      number: 1,
      title: 'X',
      path: 'keps/sig-node/1-x/kep.yaml',
      milestones: { alpha: '1.34', beta: '1.35' },
      featureGates: [{ name: 'Gate' }],
    },
  ],
  gates: [
    {
      name: 'Gate',
      code: codeBlock(
        [
          { version: '1.34', stage: 'alpha', default: false, locked: false },
          { version: '1.35', stage: 'beta', default: true, locked: false },
        ],
        READ,
      ),
    },
  ],
  releases: READ.map((version) => ({
    version,
    support: { path: 'x', released: `2025-${version.slice(2)}`.replace(/-3(\d)/, '-0$1-01') },
  })),
  sources: {
    code: {
      synced: day,
      refs: READ.map((gatesOf) => ({
        ...{ repository: 'o/r', branch: 'b', commit, tree: commit, committed: day, gatesOf },
      })),
    },
  },
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
