import { expect, it } from 'vitest';
import { problemWords } from './problem.ts';

it.each([
  ['not-a-value', 'TBD', 'stage says “TBD”; expected a stage such as “beta”'],
  ['missing', undefined, 'stage is missing; expected a stage such as “beta”'],
] as const)('problemWords of one that is %s, %s: %s', (kind, got, words) => {
  const expected = 'a stage such as "beta"';
  expect(problemWords({ field: 'stage', kind, got, expected })).toBe(words);
});
