import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FOOT_LINKS, SITE_PAGES } from '../../src/model/search/site-pages.ts';
import { KINDS_FROM_HTML, SITE_ROUTES } from '../../tests/page-kinds.ts';

const routes = SITE_ROUTES.map(({ route }) => route);
/** Pages with an address of their own, such as "/drift/". */
const single = routes
  .filter((route) => !route.includes('['))
  .map((route) => `/${route.replace(/(?:^|\/)index$/, '')}/`.replace('//', '/'));
/** Folders of pages of one kind, such as "sigs". */
const kinds = [...new Set(routes.flatMap((route) => route.match(/^[\w-]+(?=\/\[)/) ?? []))];
/** Pages that nobody looks for by a name. */
const UNNAMED = ['/', '/404/', '/search/'];

/** Pages of one kind that have an index. */
const indexes = kinds.filter((kind) => routes.includes(`${kind}/index`));

/** What a page needs beside its own files, told before a build: docs/adding-a-page.md. */
describe('a page', () => {
  it('is found by its name: src/model/search/site-pages.ts has each with an address of its own', () => {
    const named = SITE_PAGES.map(({ path }) => path).filter((path) => !/[?#]/.test(path));
    expect(single.filter((path) => ![...named, ...UNNAMED].includes(path))).toEqual([]);
    expect([...named, ...UNNAMED].filter((path) => !single.includes(path))).toEqual([]);
  });

  it('that lists pages says so there, for llms.txt', () => {
    const lists = SITE_PAGES.filter(({ isList }) => isList).map(({ path }) => path);
    expect(indexes.length).toBeGreaterThan(5);
    expect(indexes.filter((kind) => !lists.includes(`/${kind}/`))).toEqual([]);
  });

  it('that lists pages is led to: by its navigationLabel or in FOOT_LINKS there, or from the home page', () => {
    const labeled = SITE_PAGES.filter(({ navigationLabel }) => navigationLabel !== undefined);
    const home = globSync('src/{pages/index,components/home/*}.astro').map((file) =>
      readFileSync(file, 'utf8'),
    );
    const isLinked = (path: string) =>
      [...labeled, ...FOOT_LINKS].some((page) => page.path === path) ||
      home.some((text) => text.includes(`'${path}'`));
    expect(indexes.filter((kind) => !isLinked(`/${kind}/`))).toEqual([]);
  });

  it('has its Markdown in what its file in src/data/pages exports as twins, one for each kind', () => {
    const files = globSync('src/data/pages/*.ts', { exclude: ['**/*.test.ts'] });
    const texts = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
    const gathered = texts.map(({ file, text }) => ({
      file,
      written: text.match(/^export const twins = defineTwins\(\s*get\w+/gm)?.length,
      kinds: text.match(/^export (?:const|(?:async )?function) get\w+(?:Pages|Pairs)\b/gm)?.length,
    }));
    expect(gathered.filter(({ written, kinds: own }) => written !== 1 || own !== 1)).toEqual([]);
    const names = files.map((file) => basename(file, '.ts'));
    expect(kinds.filter((kind) => ![...names, ...KINDS_FROM_HTML].includes(kind))).toEqual([]);
  });

  it('has its address from src/model/page/paths.ts alone', () => {
    const written = new RegExp(`[\`}]/(?:${kinds.join('|')})/\\$\\{`);
    const files = globSync('{src,scripts}/**/*.{astro,mjs,ts}', {
      exclude: ['**/*.test.ts', '**/__fixtures__/**'],
    });
    const found = files.filter((file) => written.test(readFileSync(file, 'utf8')));
    expect(found).toEqual(['src/model/page/paths.ts']);
  });
});
