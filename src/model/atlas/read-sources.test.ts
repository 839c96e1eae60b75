import { expect, it } from 'vitest';
import type { ListedContent } from './listed-content.ts';
import { viewSources } from './read-sources.ts';

const listed: ListedContent[] = [
  {
    name: 'feature-gates',
    title: 'Feature gates',
    sources: [
      { name: 'feature-gates-code', title: 'In the code', owns: ['code'] },
      { name: 'feature-gates-docs', title: 'In the documentation', owns: ['docs'] },
    ],
    records: [{ code: {} }, { docs: {} }, { code: {}, docs: {} }, { code: {} }],
  },
  {
    name: 'digests',
    title: 'Digests',
    sources: [{ name: 'digests', title: 'Digests' }],
    records: [{ id: 'a' }, { id: 'b' }],
  },
];

it('viewSources counts what each source gave, and keeps one that is not in the list', () => {
  const names = ['something-old', 'feature-gates-docs', 'feature-gates-code', 'digests'];
  const synced = Object.fromEntries(names.map((name) => [name, { synced: '', refs: [] }]));
  expect(viewSources(synced, listed)).toEqual([
    { name: 'Digests', refs: [], records: 2 },
    { name: 'In the code', refs: [], records: 3 },
    { name: 'In the documentation', refs: [], records: 2 },
    { name: 'something-old', refs: [], records: undefined },
  ]);
});
