import { expect, it } from 'vitest';
import { neededIn, needsOf } from './needs.ts';

const code = {
  states: [{ since: '1.30', stage: 'beta' as const }],
  needs: [
    { since: '1.35', gates: ['A', 'B'] },
    { since: '1.36', until: '1.37', gates: ['A'] },
  ],
};

it('tells what a gate depends on in each release', () => {
  const gate = { needs: needsOf({ code }) };
  const told = ['1.34', '1.35', '1.36', '1.37', '1.38'].map((release) => neededIn(gate, release));
  expect(told).toEqual([[], ['A', 'B'], ['A'], ['A'], []]);
  expect(neededIn({}, '1.35')).toEqual([]);
});
