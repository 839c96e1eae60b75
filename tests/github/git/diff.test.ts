import { expect, it } from 'vitest';
import { parseDiff } from './diff.ts';

const [OLD, NEW, NONE] = ['1', '2', '0'].map((digit) => digit.repeat(40));

it('reads additions, removals, changes, renames and binary files', () => {
  const raw = [
    `:000000 100644 ${NONE} ${NEW} A`,
    'added.md',
    `:100644 000000 ${OLD} ${NONE} D`,
    'removed.md',
    `:100644 100644 ${OLD} ${NEW} R090`,
    'old name.md',
    'new name.md',
    `:100644 100644 ${OLD} ${NEW} M`,
    'image.png',
  ];
  const counts = ['3\t0\tadded.md', '0\t2\tremoved.md', '1\t1\t', 'old name.md', 'new name.md'];
  const output = `${[...raw, ...counts, '-\t-\timage.png'].join('\0')}\0`;
  expect(parseDiff(output)).toEqual([
    { path: 'added.md', status: 'added', oid: NEW, additions: 3, deletions: 0 },
    { path: 'removed.md', status: 'removed', oid: OLD, additions: 0, deletions: 2 },
    {
      path: 'new name.md',
      previousPath: 'old name.md',
      status: 'renamed',
      oid: NEW,
      additions: 1,
      deletions: 1,
    },
    { path: 'image.png', status: 'modified', oid: NEW, additions: 0, deletions: 0 },
  ]);
});

it('finds nothing in nothing', () => {
  expect(parseDiff('')).toEqual([]);
});
