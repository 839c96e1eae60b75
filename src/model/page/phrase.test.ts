import { expect, it } from 'vitest';
import {
  asidePart,
  dayPart,
  fact,
  facts,
  joinPhrases,
  phraseText,
  phraseWithDays,
} from './phrase.ts';

it('phraseWithDays finds the days in a text and keeps every letter', () => {
  const text = '2026-03-01 → 2026-03-04, not 12026-03-045';
  expect(phraseWithDays(text)).toEqual([
    dayPart('2026-03-01'),
    ' → ',
    dayPart('2026-03-04'),
    ', not 12026-03-045',
  ]);
  expect(phraseText(phraseWithDays(text))).toBe(text);
});

it('phraseText is what the parts say', () => {
  expect(
    phraseText([
      { kind: 'stage', stage: 'stable' },
      ' since ',
      { kind: 'link', text: 'v1.34', to: '/releases/1.34/' },
      ' ',
      asidePart('by ', { kind: 'gate', name: 'NodeSwap' }),
    ]),
  ).toBe('GA since v1.34 (by NodeSwap)');
});

it('facts leaves out what says nothing', () => {
  const kept = { name: 'Metrics', values: [['a'], ['b']] };
  expect(
    facts([fact('Stage', undefined), fact('Status', []), kept, { name: 'X', values: [] }]),
  ).toEqual([kept]);
});

it('joinPhrases puts the words between, not around', () => {
  expect(joinPhrases([], ', ')).toEqual([]);
  expect(joinPhrases([['a'], ['b', 'c']], ', ')).toEqual(['a', ', ', 'b', 'c']);
});
