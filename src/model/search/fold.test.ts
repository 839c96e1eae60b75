import { expect, it } from 'vitest';
import { compact, tellingWords, toWordQuery, withoutAsking, wordsOf } from './fold.ts';

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

it('keeps many zeros that no number follows', () => {
  const text = `${'0'.repeat(1_000_000)}x`;
  expect(compact(text) === text).toBe(true);
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
