import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkHeader, readPage, slicePage } from './paging.ts';

const BASE = new URL('http://127.0.0.1/repositories/1/issues?state=all&per_page=2');

function relations(link: string | undefined): Record<string, string> {
  const matches = (link ?? '').matchAll(/<[^>]*[?&]page=(\d+)[^>]*>; rel="(\w+)"/g);
  return Object.fromEntries([...matches].map(([, page, rel]) => [rel, page]));
}

it.each([
  ['', { number: 1, size: 30 }],
  ['page=2&per_page=5', { number: 2, size: 5 }],
  ['per_page=1000', { number: 1, size: 100 }],
  ['page=0&per_page=-1', { number: 1, size: 30 }],
  ['page=x&per_page=', { number: 1, size: 30 }],
])('reads "%s"', (query, expected) => {
  expect(readPage(new URLSearchParams(query))).toEqual(expected);
});

it.each([
  [1, 2, {}],
  [1, 5, { next: '2', last: '3' }],
  [2, 5, { prev: '1', next: '3', last: '3', first: '1' }],
  [3, 5, { prev: '2', first: '1' }],
  [9, 5, { prev: '3', first: '1' }],
])('links page %i of %i items', (number, total, expected) => {
  expect(relations(linkHeader(BASE, { number, size: 2 }, total).link)).toEqual(expected);
});

it('keeps the query of the request', () => {
  const { link } = linkHeader(BASE, { number: 1, size: 2 }, 3);
  expect(link).toContain('<http://127.0.0.1/repositories/1/issues?state=all&per_page=2&page=2>');
});

it('shows every item exactly once to whoever follows next', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 100 }), (items, size) => {
      const seen: number[] = [];
      for (let number: number | undefined = 1; number !== undefined; ) {
        const page = { number, size };
        seen.push(...slicePage(items, page));
        const { next } = relations(linkHeader(BASE, page, items.length).link);
        number = next === undefined ? undefined : Number(next);
      }
      expect(seen).toEqual(items);
    }),
  );
});
