import { describe, expect, it } from 'vitest';
import { isProse, planFiles } from './plan-files.ts';

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

  it('knows what git ignores', () => {
    expect(isProse({ path: 'prose/old.json' })).toBe(true);
    expect(isProse({ path: 'list.yaml' })).toBe(false);
  });
});
