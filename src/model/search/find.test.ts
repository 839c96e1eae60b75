import { expect, it } from 'vitest';
import { findNames, indexNames } from './find.ts';

it('finds authors by their names, however long another author’s name is', () => {
  const pages = ['thockin', `${'1'.repeat(1_000_000)}a`].map((author, index) => ({
    ...({ kind: 'Enhancement', name: `KEP-${index}`, title: '', summary: '', stage: '' } as const),
    ...{ aliases: [], href: '', authors: [author] },
  }));
  const found = findNames(indexNames(pages, '/'), 'Tim Hockin', 5);
  expect(found.map(({ name }) => name)).toEqual(['KEP-0']);
});

it('takes no word of a name for a misspelled other', () => {
  const pages = [
    ['KEP-1', 'Read the cgroup driver'],
    ['PodGroup', ''],
  ].map(([name = '', title = '']) => ({
    ...({ kind: 'Enhancement', summary: '', stage: '', aliases: [], href: '' } as const),
    ...{ name, title },
  }));
  const found = findNames(indexNames(pages, '/'), 'cgroup', 5);
  expect(found.map(({ name }) => name)).toEqual(['KEP-1']);
});
