import { describe, expect, it } from 'vitest';
import type { Enhancement } from '../../schemas/enhancement.ts';
import { buildAtlas } from '../atlas/build.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { countAt, sigOverview } from './overview.ts';

function enhancement(number: number, more: Partial<Enhancement>): Enhancement {
  const id = `sig-node/${number}-x`;
  return { id, number, title: 'X', owningSig: 'sig-node', path: `keps/${id}/kep.yaml`, ...more };
}

const commit = 'a'.repeat(40);
const ref = { repository: 'o/r', branch: 'b', commit, tree: commit };
const atlas = buildAtlas({
  enhancements: [
    enhancement(1, { milestones: { stable: '1.35' }, featureGates: [{ name: 'Mine' }] }),
    enhancement(2, { milestones: { alpha: '1.36' } }),
    enhancement(3, { owningSig: 'sig-auth', participatingSigs: ['sig-node'] }),
  ],
  gates: ['Mine', 'Stray'].map((name) => ({
    name,
    code: codeBlock(['1.35 stable on locked'], ['1.35']),
  })),
  releases: [
    { version: '1.35', support: { path: 'x', released: '2025-12-17' } },
    {
      version: '1.36',
      cycle: {
        path: 'x',
        events: [{ name: 'Start', kind: ['cycle-start'], date: '2026-01-12' }],
      },
    },
  ],
  sources: {
    s: {
      synced: '2026-02-01T00:00:00Z',
      refs: [{ ...ref, committed: '2026-02-01T00:00:00Z', gatesOf: '1.35' }],
    },
  },
});
const sig = atlas.sigs.find(({ slug }) => slug === 'node');

describe('sigOverview', () => {
  it('joins what a SIG owns, takes part in and has gates for', () => {
    if (sig === undefined) throw new Error('the atlas has no SIG Node');
    const overview = sigOverview(atlas, sig);
    expect(countAt(overview, 'running')).toBe(1);
    expect(countAt(overview, 'stable')).toBe(1);
    expect(countAt(overview, 'deferred')).toBe(0);
    expect(overview.gates.map(({ gate }) => gate.name)).toEqual(['Mine']);
    expect(overview.gates[0]?.today.presence).toBe('live');
  });
});
