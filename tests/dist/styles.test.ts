import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { pageOutlines } from './outline.ts';
import { filesBelow } from './site.ts';

const elements = (await pageOutlines()).flatMap((page) => page.elements);
const ofPages = [...new Set(elements.flatMap(({ tag, text }) => (tag === 'style' ? text : [])))];

it('styles find what stands in a column by its key, never by its position', async () => {
  const files = [...filesBelow('_astro', '.css'), ...filesBelow('embed', '.css')];
  const styles = [...ofPages, ...(await Promise.all(files.map((file) => readFile(file, 'utf8'))))];
  expect(ofPages.length).toBeGreaterThan(10);
  // How many cells a row has is not where one stands.
  const byPosition = styles.filter((text) =>
    /:nth-(?:last-)?(?:child|of-type)/.test(text.replaceAll(/:has\(> :nth-child\(\d+\)\)/g, '')),
  );
  expect(byPosition).toEqual([]);
  expect(styles.join('')).toContain('.col-gates');
});

it('layers have the same order on every page', () => {
  const orders = ofPages.map((text) => {
    const layers = Array.from(text.matchAll(/@layer ([^{;]+)/g), ([, name = '']) => name.trim());
    return [...new Set(layers)].join(', ');
  });
  expect(new Set(orders)).toEqual(new Set(['tokens, base, parts, tables, print']));
});
