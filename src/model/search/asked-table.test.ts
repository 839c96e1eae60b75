import { expect, it } from 'vitest';
import { askedTable } from './asked-table.ts';
import type { LinkedPage } from './rank.ts';

const page = (own: Pick<LinkedPage, 'kind' | 'name' | 'href'>): LinkedPage => ({
  ...{ title: '', path: '', summary: '', stage: '', aliases: [] },
  ...own,
});
const release: LinkedPage = {
  ...page({ kind: 'Release', name: 'v1.34', href: '/releases/1.34/' }),
  filters: ['sig=node', 'stage=alpha'],
};
const sigs = ['node', 'etcd'].map((name) =>
  page({ kind: 'SIG', name: `SIG ${name}`, href: `/sigs/${name}/` }),
);
const byName = new Map<string, LinkedPage>([
  ['134', release],
  ...sigs.map((sig) => [sig.name.slice(4), sig] as const),
]);

const index = {
  pages: [],
  words: new Set<string>(),
  byName,
  bySpelling: new Map(),
  byField: new Map(),
  base: '',
};

it.each([
  ['1.34 alpha node', '/releases/1.34/?sig=node&stage=alpha'],
  ['1.34 beta', undefined],
  ['1.34 alpha to beta', undefined],
  ['is 1.34 alpha', undefined],
])('%s → %s', (typed, href) => {
  expect(askedTable(index, typed, ['134'])?.href).toBe(href);
});
