import { expect, it } from 'vitest';
import { askedTable } from './asked-table.ts';
import { indexNames } from './find.ts';

const BARE = { title: '', summary: '', stage: '', aliases: [] };
const index = indexNames(
  [
    {
      ...{ ...BARE, kind: 'Release', name: 'v1.34', href: '/releases/1.34/' },
      filters: ['sig=node', 'stage=alpha'],
    },
    { ...BARE, kind: 'SIG', name: 'SIG Node', href: '/sigs/node/' },
    { ...BARE, kind: 'SIG', name: 'SIG etcd', href: '/sigs/etcd/' },
  ],
  '',
);

it.each([
  ['1.34 alpha node', '/releases/1.34/?sig=node&stage=alpha'],
  ['1.34 beta', undefined],
  ['1.34 alpha to beta', undefined],
  ['is 1.34 alpha', undefined],
  ['1.34 alpha etcd', undefined],
])('%s → %s', (typed, href) => {
  expect(askedTable(index, typed, ['1.34'])?.href).toBe(href);
});
