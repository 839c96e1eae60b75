import { expect, test } from 'vitest';
import { fileFinder } from './repository-files.ts';

const LISTING = {
  repository: 'kubernetes/enhancements',
  commit: '1'.repeat(40),
  folder: 'keps',
  paths: ['keps/sig-node/12-x/README.md', 'keps/sig-node/12-x/a.png'],
};

test('a whole listing tells of files and folders', () => {
  const find = fileFinder(LISTING);
  expect(find('keps/sig-node/12-x/a.png')).toBe(true);
  expect(find('keps/sig-node')).toBe(true);
  expect(find('keps/sig-node/12-x/b.png')).toBe(false);
  expect(find('keps/sig-nod')).toBe(false);
  expect(find('OWNERS')).toBeUndefined();
});

test('the listing of a mirror tells of the kinds of files that it has', () => {
  const find = fileFinder({ ...LISTING, kinds: ['.md'] });
  expect(find('keps/sig-node/13-y.md')).toBe(false);
  expect(find('keps/sig-node/12-x/b.png')).toBeUndefined();
  expect(find('keps/sig-node/13-y')).toBeUndefined();
  expect(find('keps/sig-node/12-x')).toBe(true);
});
