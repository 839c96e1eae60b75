import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LONGEST } from './longest-first.ts';

it('names tests that there are', () => {
  expect(LONGEST.filter((name) => !existsSync(`tests/${name}.test.ts`))).toEqual([]);
});
