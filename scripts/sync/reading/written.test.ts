import { expect, it } from 'vitest';
import { plainText } from './written.ts';

it.each([
  ['1.34\u200b', '1.34'],
  ['A\u202e \u0000thing\u200f', 'A thing'],
  ['क्\u200dष', 'क्\u200dष'],
  ['\u200b\u0000 ', undefined],
])('plainText(%j) is what is seen', (written, text) => {
  expect(plainText(written)).toBe(text);
});
