import { expect, it } from 'vitest';
import {
  daysBetween,
  dayText,
  existingDay,
  instantText,
  monthText,
  relativeDayText,
} from './day.ts';

it('dayText says the day as it is written, in no zone', () => {
  expect(dayText('2026-08-26')).toBe('Aug 26, 2026');
  expect(dayText('2025-01-01')).toBe('Jan 1, 2025');
});

it('monthText says the month without a day', () => {
  expect(monthText('2026-01')).toBe('Jan 2026');
});

it('instantText says the time in UTC', () => {
  expect(instantText('2026-12-31T23:59:00Z')).toBe('Dec 31, 2026, 23:59 UTC');
});

it('daysBetween counts days over changes of the clock and leap days', () => {
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
  expect(daysBetween('2026-05-02', '2026-05-01')).toBe(-1);
});

it('relativeDayText tells what is past from what is to come', () => {
  expect(relativeDayText('2026-05-02', '2026-05-01')).toBe('ended 1 day ago');
  expect(relativeDayText('2026-05-02', '2026-05-02')).toBe('today');
  expect(relativeDayText('2026-05-02', '2026-05-03')).toBe('tomorrow');
  expect(relativeDayText('2026-05-02', '2026-05-07')).toBe('in 5 days');
});

it.each([
  ['2024-02-29', '2024-02-29'],
  ['2022-02-29', undefined],
  ['0205-08-27', undefined],
  ['2206-08-27', undefined],
])('existingDay %s is the day %s', (text, day) => {
  expect(existingDay(text)).toBe(day);
});
