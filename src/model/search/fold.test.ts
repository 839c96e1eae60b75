import { expect, it } from 'vitest';
import { compact, withoutAsking } from './fold.ts';

it.each([
  ['what is KYAML', 'KYAML'],
  ['How do I resize a pod?', 'resize pod?'],
  ['release notes', 'release notes'],
  ['"what is" KYAML', '"what is" KYAML'],
  ['what is it', 'what is it'],
  ['', ''],
])('%s asks for: %s', (typed, asked) => {
  expect(withoutAsking(typed)).toBe(asked);
});

it('keeps many zeros that no number follows', () => {
  const text = `${'0'.repeat(1_000_000)}x`;
  expect(compact(text) === text).toBe(true);
});
