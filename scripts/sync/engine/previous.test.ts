import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordsOfUnread } from './previous.ts';

const record = (name: string, path: string) =>
  [`notes/${name}.yaml`, `{name: "${name}", path: "${path}"}`] as const;
const current = new Map([record('1', 'a/1.json'), record('2', 'a/2.json')]);
const source = {
  schema: z.strictObject({ name: z.string(), path: z.string() }),
  identity: 'name',
};
const unread = [{ path: 'a/2.json' }, { path: 'a/3.json' }];

describe('recordsOfUnread', () => {
  it('gives what is on record of a file that cannot be read', () => {
    expect(recordsOfUnread(source, current, unread, [{ name: '1' }])).toEqual([
      { name: '2', path: 'a/2.json' },
    ]);
  });

  it('gives nothing where another file is read by its name', () => {
    expect(recordsOfUnread(source, current, unread, [{ name: '2' }])).toEqual([]);
  });

  it('finds the file in the block that a source owns', () => {
    const block = { schema: z.looseObject({}), identity: 'name', owns: ['docs'] };
    const files = new Map([['gates/A.yaml', '{name: "A", docs: {path: "a/2.json"}, code: {}}']]);
    expect(recordsOfUnread(block, files, unread, [])).toEqual([
      { name: 'A', docs: { path: 'a/2.json' } },
    ]);
  });
});
