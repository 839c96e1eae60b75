import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LONGEST_TESTS, testFile } from './longest-first.ts';

it('names tests that there are', () => {
  expect(LONGEST_TESTS.filter((name) => !existsSync(testFile(name)))).toEqual([]);
});
