import { describe, expect, it } from 'vitest';
import { isProse, planFiles, proseRefFile, withoutClashes } from './plan-files.ts';

const content = {
  readFile: async (path: string) => (path === 'prose/old.json' ? 'old' : undefined),
};

describe('planFiles', () => {
  it('adds, changes, and leaves alone', async () => {
    const files = [
      { path: 'list.yaml', text: 'new' },
      { path: 'prose/old.json', text: 'newer' },
    ];
    expect(await planFiles(files, content)).toEqual([
      { kind: 'added', path: 'list.yaml', text: 'new' },
      { kind: 'changed', path: 'prose/old.json', text: 'newer' },
    ]);
    expect(await planFiles([{ path: 'prose/old.json', text: 'old' }], content)).toEqual([]);
  });

  it('says from which commit prose is, where there is any', () => {
    const ref = {
      repository: 'a/b',
      branch: 'main',
      commit: 'c'.repeat(40),
      tree: 'd'.repeat(40),
      committed: '2026-01-02T03:04:05Z',
    };
    const prose = [{ path: 'prose/x.md', text: 'words' }];
    expect(proseRefFile('digests', prose, [ref])).toEqual([
      { path: 'prose/sources/digests.json', text: `${JSON.stringify(ref, null, 2)}\n` },
    ]);
    expect(proseRefFile('digests', [], [ref])).toEqual([]);
  });

  it('knows what git ignores', () => {
    expect(isProse({ path: 'prose/old.json' })).toBe(true);
    expect(isProse({ path: 'list.yaml' })).toBe(false);
  });
});

it('withoutClashes keeps the first of files that no file system could hold beside each other', () => {
  const files = ['prose/a.md', 'prose/A.md', 'prose/b.md', 'prose/a.md/c', 'prose/b.md'].map(
    (path, index) => ({ path, text: String(index) }),
  );
  expect(withoutClashes(files)).toEqual([files[0], files[2]]);
});
