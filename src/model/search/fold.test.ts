import { expect, it } from 'vitest';
import {
  compact,
  numberedWord,
  tellingWords,
  toWordQuery,
  withoutAsking,
  wordsOf,
} from './fold.ts';

it.each([
  ['what is KYAML', 'KYAML'],
  ['How do I resize a pod?', 'resize pod?'],
  ['"what is" KYAML', '"what is" KYAML'],
  ['what is it', 'what is it'],
  ['', ''],
])('%s asks for: %s', (typed, asked) => {
  expect(withoutAsking(typed)).toBe(asked);
});

it.each([
  ['what is new in 1.34', 'new v1.34'],
  ['11.34 1.34.200', '11.34 1.34.200'],
  ['"1.34"', '"1.34"'],
  ['golang 1.17 and HTTP/1.1', 'golang 1.17 HTTP/1.1'],
])('%s asks an index of words for: %s', (typed, asked) => {
  expect(toWordQuery(typed)).toBe(asked);
});

it.each([
  ['', '0'],
  ['a', '0'],
  ['a-', '0'],
  ['a', '０'],
])('keeps many zeros that no number follows: after %j, of %s', (before, zero) => {
  const text = `${before}${zero.repeat(1_000_000)}x`;
  const folded = text.normalize('NFKD').replace('-', '');
  expect(compact(text) === folded).toBe(true);
  expect(numberedWord(text)).toBeUndefined();
});

it.each([
  ['pod-135', ['pod', '135']],
  ['pod-00135', ['pod', '135']],
  ['pod-0027', ['pod', '027']],
  ['pod-27', undefined],
  ['kep-0135', undefined],
  ['kwp135', undefined],
])('%s has the number of another thing: %j', (typed, expected) => {
  expect(numberedWord(typed)).toEqual(expected);
});

it('keeps a word with accents whole', () => {
  expect(wordsOf('Désactiver')).toEqual(['desactiver']);
});

it.each([
  ['ハル release', ['ハル']],
  ['機能 sidecar', ['sidecar']],
  ['what is a gate', ['gate']],
])('%s is about: %s', (typed, words) => {
  expect(tellingWords(wordsOf(typed))).toEqual(words);
});
