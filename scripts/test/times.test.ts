import { expect, test } from 'vitest';
import { readTimes } from './times.ts';

test('reads the times of the children', () => {
  expect(readTimes('0m0.00s 0m0.01s\n1m2.50s 0m0.25s\n')).toBe(62.75);
  expect(() => readTimes('real 1.2')).toThrow('expected two times');
});
