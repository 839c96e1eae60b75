import { expect, test } from 'vitest';
import { findLost } from './words.ts';

test.each([
  ['a b c', 'ab c', undefined],
  ['a b', 'b a', undefined],
  ['😀 a 😁', '😁 a 😀', undefined],
  ['a <b>', 'a <b> added', undefined],
  ['one two three', 'one three', '3 characters are missing, the first near "wothree".'],
])('%j shown as %j: %s', (before, after, lost) => {
  expect(findLost(before, after)).toBe(lost);
});
