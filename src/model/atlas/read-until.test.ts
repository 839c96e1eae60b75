import { expect, it } from 'vitest';
import { phraseText } from '../page/phrase.ts';
import { findOlderSources, readUntilPhrase } from './read-until.ts';
import { sourceAt } from './testing/records.ts';

const read = (...days: readonly (readonly [string, string])[]) =>
  sourceAt(
    '2026-08-21',
    days.map(([branch, day]) => ({ branch, committed: `${day}T00:00:00Z` })),
  );
const atlas = {
  today: '2026-08-21',
  sources: {
    enhancements: read(['master', '2026-07-24']),
    'feature-gates-code': read(['master', '2026-08-05'], ['release-1.36', '2026-06-18']),
    'release-notes': read(['master', '2026-08-14']),
  },
};
const ALL = ['enhancements', 'feature-gates-code', 'release-notes'] as const;

it('findOlderSources names what is older than the rest by more than a week', () => {
  expect(findOlderSources(atlas, ALL)).toEqual([
    { name: 'KEPs', until: '2026-07-24' },
    { name: 'code', until: '2026-08-05' },
  ]);
  expect(findOlderSources({ ...atlas, today: '2026-08-22' }, ALL)).toHaveLength(3);
  expect(findOlderSources({ ...atlas, today: '2026-07-31' }, ALL)).toEqual([]);
});

it('readUntilPhrase says it of what a page draws from', () => {
  const words = (...drawn: Parameters<typeof findOlderSources>[1]) =>
    phraseText(readUntilPhrase(findOlderSources(atlas, drawn)) ?? []);
  expect(words(...ALL)).toBe('KEPs read until 2026-07-24; code until 2026-08-05.');
  expect(words('feature-gates-code')).toBe('Code read until 2026-08-05.');
  expect(readUntilPhrase(findOlderSources(atlas, ['release-notes']))).toBeUndefined();
});
