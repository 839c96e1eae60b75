import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { QUERY_FORMATS, TABLE_FORMATS } from '../../src/formats/table/formats.ts';
import { withParts } from './embedding.ts';

it('writes the parts that docs/embedding.md holds (run npm run docs)', async () => {
  const text = await readFile('docs/embedding.md', 'utf8');
  expect(withParts(text)).toBe(text);
});

it('says which part has no place', () => {
  expect(() => withParts('# Embedding\n')).toThrow('no place for recipes');
});

it.each([
  ['src/integrations/command-line.md', QUERY_FORMATS],
  ['README.md', TABLE_FORMATS],
  ['docs/embedding.md', TABLE_FORMATS],
  ['src/pages/api/index.astro', TABLE_FORMATS],
] as const)('%s names each format of tables', async (path, formats) => {
  const text = await readFile(path, 'utf8');
  const names = formats.map(({ label }) => label.replace(/,.*/, ''));
  expect(names.filter((name) => !text.includes(name))).toEqual([]);
});
