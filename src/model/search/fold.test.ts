import { expect, it } from 'vitest';
import { withoutAsking } from './fold.ts';

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
