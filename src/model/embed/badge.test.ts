import { describe, expect, it } from 'vitest';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { buildGate } from '../gate/gate.ts';
import { codeBlock } from '../gate/testing/code-block.ts';
import { enhancementBadge, gateBadge, hasShieldsBadge } from './badge.ts';

const view = (claims: object[], status?: string) =>
  ({
    label: 'KEP-1',
    record: { status },
    claims,
    targeted: [],
    refuted: [],
  }) as unknown as EnhancementView;
const built = (record: Partial<FeatureGate>, lists: string[]) =>
  buildGate({ name: 'Widgets', ...record } as FeatureGate, lists);
const gate = (record: Partial<FeatureGate>, lists: string[]) =>
  gateBadge(built(record, lists), '1.36');
const code = (releases: string[]) => codeBlock(['1.35 beta on'], releases);

it.each([
  [view([{ stage: 'stable', release: '1.34', standing: 'declared' }]), 'GA since v1.34', 'stable'],
  [
    view([{ stage: 'alpha', release: '1.38', standing: 'planned' }]),
    'Alpha planned for v1.38',
    'alpha',
  ],
  [
    view([{ stage: 'alpha', release: '1.20', standing: 'declared' }], 'withdrawn'),
    'withdrawn',
    'unknown',
  ],
  [
    view([{ stage: 'alpha', release: '1.29', standing: 'declared' }], 'replaced'),
    'Alpha since v1.29, replaced',
    'alpha',
  ],
  [
    view([{ stage: 'alpha', release: '1.25', standing: 'disputed' }]),
    'Alpha since v1.25, disputed',
    'alpha',
  ],
  [
    view([{ stage: 'deprecated', release: '1.37', standing: 'planned' }]),
    'Deprecated from v1.37',
    'deprecated',
  ],
  [view([]), 'no release', 'unknown'],
])('enhancementBadge says where %# stands', (enhancement, words, tone) => {
  expect(enhancementBadge(enhancement, '1.36')).toEqual({ label: 'KEP-1', words, tone });
});

describe('gateBadge', () => {
  it('says the stage, since when, and the default', () => {
    expect(gate({ code: code(['1.35', '1.36']) }, ['1.35', '1.36'])).toEqual({
      label: 'Widgets',
      words: 'Beta since v1.35, true',
      tone: 'beta',
    });
  });

  it('says when it was removed, and when nothing is known', () => {
    expect(gate({ code: code(['1.35']) }, ['1.35', '1.36'])).toMatchObject({
      words: 'removed in v1.36',
      tone: 'removed',
    });
    expect(gate({}, [])).toMatchObject({ words: 'unknown', tone: 'unknown' });
  });
});

describe('hasShieldsBadge', () => {
  const lists = ['1.33', '1.34', '1.35', '1.36'];

  it.each([
    ['was removed before there were such badges', ['1.33'], false],
    ['was there in the first release with them, and removed since', ['1.34'], true],
  ])('of a gate that %s', (_, releases, expected) => {
    expect(hasShieldsBadge(built({ code: code(releases) }, lists))).toBe(expected);
  });
});
