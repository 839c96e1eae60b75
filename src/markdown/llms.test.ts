import { expect, it } from 'vitest';
import { buildAtlas } from '../model/atlas/build.ts';
import { gateBranches, sourceAt } from '../model/atlas/testing/records.ts';
import { SITE_PAGES } from '../model/search/site-pages.ts';
import { llmsText } from './llms.ts';

it('names every page that lists others, and every list of the API, by its address', () => {
  const sources = { code: sourceAt('2026-01-05', gateBranches('1.34')) };
  const atlas = buildAtlas({ enhancements: [], gates: [], releases: [], sources });
  const data = [{ path: 'sigs.json', summary: 'All SIGs' }];
  const text = llmsText({ atlas, root: 'https://atlas.example' }, data);
  const paths = SITE_PAGES.flatMap(({ isList, path }) => (isList ? [path] : []));
  expect(
    paths.filter((path) => !text.includes(`(https://atlas.example${path}index.md): `)),
  ).toEqual([]);
  expect(text).toContain('- [sigs.json](https://atlas.example/api/v1/sigs.json): All SIGs\n');
});
