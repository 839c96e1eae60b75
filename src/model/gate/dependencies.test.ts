import { expect, it } from 'vitest';
import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { dependenciesOf, dependencyPeriodWords } from './dependencies.ts';

const gate = (needs: NonNullable<FeatureGate['code']>['needs']) => ({
  record: { name: 'X', code: { states: [{ since: '1.35', stage: 'beta' as const }], needs } },
});

it('tells each dependency once, with the releases that have it', () => {
  const found = dependenciesOf(
    gate([
      { since: '1.35', gates: ['B', 'A'] },
      { since: '1.36', gates: ['A', 'C'], until: '1.37' },
    ]),
  );
  expect(found).toEqual([
    { gate: 'A', since: '1.35', until: '1.37' },
    { gate: 'B', since: '1.35', until: '1.35' },
    { gate: 'C', since: '1.36', until: '1.37' },
  ]);
  expect(found.map(dependencyPeriodWords)).toEqual([
    'v1.35 to v1.37',
    'in v1.35',
    'v1.36 to v1.37',
  ]);
});

it('leaves open what the newest code that was read still has', () => {
  const [open] = dependenciesOf(gate([{ since: '1.35', gates: ['A'] }]));
  expect(open && dependencyPeriodWords(open)).toBe('since v1.35');
  expect(dependenciesOf(gate(undefined))).toEqual([]);
});
