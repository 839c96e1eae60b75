import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { QUERY_KEYS, TABLE_KINDS } from '../model/features/query.ts';

const ATTRIBUTES = [...QUERY_KEYS, 'base', 'refresh', 'rows', 'height', 'name'];

it.each(['README.md', 'kep-atlas.d.ts'])('%s of the package has every attribute', async (file) => {
  const text = await readFile(new URL(`package/${file}`, import.meta.url), 'utf8');
  const named = ATTRIBUTES.filter((name) => new RegExp(`[\`\\s]${name}[\`?:]`).test(text));
  expect(named).toEqual(ATTRIBUTES);
  for (const kind of TABLE_KINDS) expect(text).toMatch(new RegExp(`[\`']${kind}[\`']`));
});
