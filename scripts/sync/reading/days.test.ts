import { expect, test } from 'vitest';
import { existingDay } from './days.ts';

test.each([
  ['2024-02-29', '2024-02-29'],
  ['2022-02-29', undefined],
  ['0205-08-27', undefined],
  ['2206-08-27', undefined],
])('%s is the day %s', (text, day) => {
  expect(existingDay(text)).toBe(day);
});
