import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITE_PAGES } from '../../src/model/search/site-pages.ts';
import { SITE_ROUTES } from '../../tests/page-kinds.ts';

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

  it('that lists pages is counted by Indexes.astro, or led to beside it or in the foot of pages', () => {
    const files = globSync('src/{pages/index,components/{home/*,chrome/Footer}}.astro');
    const text = files.map((file) => readFileSync(file, 'utf8')).join('');
    expect(indexes.filter((kind) => !text.includes(`'/${kind}/'`))).toEqual([]);
  });

  it('is written as Markdown, of each kind that src/data/pages.ts gathers', () => {
    const [gathering, twins] = ['data/pages.ts', 'pages/[...page]/index.md.ts'].map((file) => [
      ...new Set(readFileSync(`src/${file}`, 'utf8').match(/\bget\w+Pages(?=\(\)| = )/g)),
    ]);
    expect(gathering?.length).toBeGreaterThan(5);
    expect(gathering?.filter((name) => !twins?.includes(name))).toEqual([]);
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
