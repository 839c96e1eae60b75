import { describe, expect, it } from 'vitest';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { compareHistories, isOlderThanItsGate } from './comparison.ts';
import { buildGate } from './gate.ts';

const build = (more: Partial<FeatureGate>, lists = ['1.33', '1.34', '1.35']) =>
  buildGate({ name: 'Gate', ...more }, lists, { enhancements: [], components: [] });
const code = {
  history: [
    { version: '1.33', stage: 'alpha' as const, default: false, locked: false },
    { version: '1.35', stage: 'beta' as const, default: true, locked: false },
  ],
  lists: ['1.33', '1.34', '1.35'],
};
const docs = {
  path: 'x',
  removed: false,
  stages: [
    { stage: 'alpha' as const, default: false, from: '1.33', to: '1.33' },
    { stage: 'beta' as const, default: true, from: '1.34' },
  ],
};

describe('compareHistories', () => {
  it('has a row for each release in which either source begins something', () => {
    const rows = compareHistories(build({ code, docs }));
    expect(rows.map(({ release }) => release)).toEqual(['1.33', '1.34', '1.35']);
    expect(rows[1]).toMatchObject({
      code: { isNew: false, period: { stage: 'alpha' } },
      docs: { isNew: true, period: { stage: 'beta' } },
      dispute: 'stage',
    });
    expect(rows[0]?.dispute).toBeUndefined();
  });

  it('ends with the removal', () => {
    const rows = compareHistories(build({ code, docs }, [...code.lists, '1.37']));
    expect(rows.at(-1)).toMatchObject({
      release: '1.37',
      code: undefined,
      docs: undefined,
      removedBy: 'code',
      dispute: undefined,
    });
  });
});

describe('isOlderThanItsGate', () => {
  it('is so where the code has an entry since v1.0', () => {
    const old = { version: '1.0', stage: 'stable' as const, default: true, locked: false };
    expect(isOlderThanItsGate(build({ code: { ...code, history: [old, ...code.history] } }))).toBe(
      true,
    );
    expect(isOlderThanItsGate(build({ code }))).toBe(false);
  });
});
