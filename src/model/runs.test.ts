import { expect, it } from 'vitest';
import { isInRun, runsOf, runWords } from './runs.ts';

const told = (values: Record<string, string | undefined>) =>
  Object.entries(values).map(([release, value]) => ({
    release,
    value: value === undefined ? undefined : { value },
  }));

it('runsOf ends a run where the next release lacks the value or has another', () => {
  const releases = { '1.8': 'a', '1.9': 'a', '1.10': undefined, '1.11': 'a', '1.12': 'b' };
  expect(runsOf(told(releases))).toEqual([
    { since: '1.8', until: '1.9', value: { value: 'a' } },
    { since: '1.11', value: { value: 'a' } },
    { since: '1.12', value: { value: 'b' } },
  ]);
});

it.each([
  ['1.8', false],
  ['1.9', true],
  ['1.10', true],
  ['1.11', false],
])('isInRun %s: %s', (release, expected) => {
  expect(isInRun(release, { since: '1.9', until: '1.10' })).toBe(expected);
});

it.each([
  [{ since: '1.30' }, 'since v1.30'],
  [{ since: '1.30', until: '1.30' }, 'v1.30'],
  [{ since: '1.30', until: '1.31' }, 'v1.30–v1.31'],
  [{ since: '1.17' }, 'since v1.17 or earlier'],
  [{ since: '1.17', until: '1.17' }, 'up to v1.17'],
  [{ since: '1.17', until: '1.20' }, 'up to v1.20'],
])('runWords %j: %s', (run, words) => {
  expect(runWords(run, '1.17')).toBe(words);
});
