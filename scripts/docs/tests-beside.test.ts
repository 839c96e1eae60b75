import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Files of a kind, each of which has its test beside it. */
const KINDS = [
  ['src/model/drift/rules/*.ts', ': DriftRule = {'],
  ['src/configuration/formats/*.ts', ': Format = {'],
  ['scripts/sync/sources/*/parse.ts', 'export '],
] as const;

it.each(KINDS)('each file of %s with "%s" has a test beside it', (pattern, words) => {
  const files = globSync(pattern, { exclude: ['**/*.test.ts'] }).filter((file) =>
    readFileSync(file, 'utf8').includes(words),
  );
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((file) => !existsSync(file.replace(/ts$/, 'test.ts')))).toEqual([]);
});
