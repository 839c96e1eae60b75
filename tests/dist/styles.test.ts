import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { filesBelow } from './site.ts';

it('style sheets find what stands in a column by its key, never by its position', async () => {
  const sheets = [...(await filesBelow('_astro', '.css')), ...(await filesBelow('embed', '.css'))];
  expect(sheets.length).toBeGreaterThan(10);
  const texts = await Promise.all(sheets.map((file) => readFile(file, 'utf8')));
  const byPosition = sheets.filter((_, at) =>
    /:nth-(?:last-)?(?:child|of-type)/.test(texts[at] ?? ''),
  );
  expect(byPosition).toEqual([]);
  expect(texts.join('')).toContain('.col-gates');
});

it('layers are in their order wherever a sheet stands, as one sheet alone has any', async () => {
  const sheets = await filesBelow('_astro', '.css');
  const layered = await Promise.all(
    sheets.map(async (file) => {
      const [first] = /@layer [^{;]+/.exec(await readFile(file, 'utf8')) ?? [];
      return first === undefined ? [] : [first.trim()];
    }),
  );
  expect(new Set(layered.flat())).toEqual(new Set(['@layer tokens']));
});
