import { expect, it } from 'vitest';
import { daysInWords } from './days-in-words.ts';

it('writes days in words and leaves all else', () => {
  expect(daysInWords('Freeze: 2026-03-01 → 2026-03-04, v1.36 12-2026')).toBe(
    'Freeze: 1 Mar 2026 → 4 Mar 2026, v1.36 12-2026',
  );
});
