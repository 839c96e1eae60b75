import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITE_PAGES } from '../../src/model/search/site-pages.ts';
import { PAGE_KINDS, PROPOSAL, SITE_ROUTES } from '../../tests/page-kinds.ts';

const routes = SITE_ROUTES.map(({ route }) => route);
/** Pages with an address of their own, such as "/drift/". */
const single = routes
  .filter((route) => !route.includes('['))
  .map((route) => `/${route.replace(/(?:^|\/)index$/, '')}/`.replace('//', '/'));
/** Pages that nobody looks for by a name. */
const UNNAMED = ['/', '/404/', '/search/'];

/** What a page needs beside its own files, told before a build: docs/adding-a-page.md. */
describe('a page', () => {
  it('of each route is in tests/page-kinds.ts', () => {
    const pages = [...PAGE_KINDS, PROPOSAL].map((path) => path.replace(/\?.*$/, ''));
    expect(routes.length).toBeGreaterThan(20);
    const unseen = SITE_ROUTES.filter(({ pattern }) => !pages.some((path) => pattern.test(path)));
    expect(unseen.map(({ route }) => route)).toEqual([]);
  });

  it('is framed by no other site: public/_headers has its folder', () => {
    const headers = readFileSync('public/_headers', 'utf8');
    const folders = routes
      .map((route) => route.replace(/\/.*$/, ''))
      .filter((name) => !['index', '404'].includes(name) && !name.startsWith('['));
    const framed = [...new Set(folders)].filter(
      (name) => !new RegExp(`^/${name}/\\*?\\n  Content-Security-Policy: frame`, 'm').test(headers),
    );
    expect(framed).toEqual([]);
  });

  it('is found by its name: src/model/search/site-pages.ts has each with an address of its own', () => {
    const named = SITE_PAGES.map(({ path }) => path).filter((path) => !path.includes('?'));
    expect(single.filter((path) => ![...named, ...UNNAMED].includes(path))).toEqual([]);
    expect([...named, ...UNNAMED].filter((path) => !single.includes(path))).toEqual([]);
  });
});
