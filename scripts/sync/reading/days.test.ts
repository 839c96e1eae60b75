import { expect, test } from 'vitest';
import { findDay, wholeDay } from './days.ts';

test.each([
  ['2025-08-07', '2025-08-07'],
  ['2025/8/7', '2025-08-07'],
  ['2025-08-27T10:00:00Z', '2025-08-27'],
  ['2024-01-01 10:00\n2025-02-02', undefined],
  [`${'T10:00'.repeat(100_000)}\nx`, undefined],
  ['8/27/2025', '2025-08-27'],
  ['27/8/2025', '2025-08-27'],
  ['8/8/2025', '2025-08-08'],
  ['7/8/2025', undefined],
  ['August 27, 2025', '2025-08-27'],
  ['27th Aug 2025', '2025-08-27'],
  ['2025.08.27', '2025-08-27'],
  ['20250827', '2025-08-27'],
  ['20250230', undefined],
  ['Wednesday, August 27, 2025', '2025-08-27'],
  ['Weds 2025-08-27', '2025-08-27'],
  ['Monday, August 27, 2025', undefined],
  ['August 27', undefined],
  ['August 27, 2025 or later', undefined],
  ['2025-02-30', undefined],
])('the text "%s" is the day %s', (text, day) => {
  expect(wholeDay(text)).toBe(day);
});

test.each([
  ['Week Ending 2024-05-05', '2024-05-05'],
  ['Week Ending 5/26/2024', '2024-05-26'],
  ['Enhancements Freeze 2024-05-10; Code Freeze May 12', '2024-05-10'],
  ['Enhancements Freeze 10 May; Code Freeze May 12', '2024-05-10'],
  ['release 1.31 May 12', '2024-05-12'],
  ['1.2.3-4/5/6, or /blog/2024/05/05/thing', undefined],
])('"%s" names the day %s', (text, day) => {
  expect(findDay(text, '2024-05-07')?.day).toBe(day);
});
