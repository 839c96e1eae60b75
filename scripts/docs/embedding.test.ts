import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { withParts } from './embedding.ts';

it('writes the parts that docs/embedding.md holds (run npm run docs)', async () => {
  const text = await readFile('docs/embedding.md', 'utf8');
  expect(withParts(text)).toBe(text);
});

it('says which part has no place', () => {
  expect(() => withParts('# Embedding\n')).toThrow('no place for recipes');
});
