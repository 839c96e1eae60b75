import { expect, it } from 'vitest';
import { searchFilters } from './head.ts';

it('searchFilters names every value once, and leaves out what a page does not have', () => {
  expect(searchFilters({ kind: 'Page' })).toEqual([['kind', 'Page']]);
  expect(
    searchFilters({
      kind: 'Enhancement',
      sigs: ['Node', 'Apps'],
      stage: 'Beta',
      releases: ['v1.34'],
    }),
  ).toEqual([
    ['kind', 'Enhancement'],
    ['SIG', 'Node'],
    ['SIG', 'Apps'],
    ['stage', 'Beta'],
    ['release', 'v1.34'],
  ]);
});
