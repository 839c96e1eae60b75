import { describe, expect, it } from 'vitest';
import { knownGate } from '../testing/context.ts';
import { saidBy } from '../testing/said.ts';
import { gateLockRule } from './gate-lock.ts';

const ga = (locked?: boolean) => [
  { stage: 'stable' as const, default: true, from: '1.33', locked },
];

describe('gateLockRule', () => {
  it.each([
    [['1.33 stable on'], true, ['GA, default true', 'GA, default true, locked']],
    [['1.33 stable on locked'], false, ['GA, default true, locked', 'GA, default true']],
  ])('tells a lock that only one source has: %j, %s', (entries, locked, [code, docs]) => {
    const gate = knownGate('Example', entries, ga(locked));
    expect(saidBy(gateLockRule, { gates: [gate] })).toEqual([
      `Example | code: v1.33: ${code} | documentation: v1.33: ${docs}`,
    ]);
  });

  it.each([undefined, true])(
    'takes neither silence nor the same for a difference: %s',
    (locked) => {
      const gate = knownGate('Example', ['1.33 stable on locked'], ga(locked));
      expect(saidBy(gateLockRule, { gates: [gate] })).toEqual([]);
    },
  );
});
