import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readTags } from './mdx-tags.ts';

it('finds each component on its line of the file', async () => {
  const text = await readFile('content/editorial-digests/2026-06-08.mdx', 'utf8');
  const lines = text.split('\n');
  const tags = await readTags('editorial-digests', '2026-06-08');
  expect(tags.length).toBe(text.match(/<[A-Z]/g)?.length);
  for (const { name, line } of tags) expect(lines[line - 1]).toContain(`<${name} `);
});
