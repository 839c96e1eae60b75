import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import type { Change } from './change.ts';
import { writeChanges } from './write.ts';

let content: string;

beforeEach(async () => {
  content = temporaryFolder();
});

async function files(): Promise<string[]> {
  const entries = await readdir(content, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => join(entry.parentPath, entry.name).slice(content.length + 1))
    .sort();
}

const ADDITIONS: Change[] = [
  { kind: 'added', path: 'a/b/one.yaml', text: 'one\n' },
  { kind: 'added', path: 'two.yaml', text: 'two\n' },
];

describe('writeChanges', () => {
  it('writes files, and removes files with the folders that they leave empty', async () => {
    await writeChanges(content, ADDITIONS);
    expect(await files()).toEqual(['a', 'a/b', 'a/b/one.yaml', 'two.yaml']);
    await writeChanges(content, [
      { kind: 'removed', path: 'a/b/one.yaml' },
      { kind: 'changed', path: 'two.yaml', text: 'new\n' },
    ]);
    expect(await files()).toEqual(['two.yaml']);
    expect(await readFile(join(content, 'two.yaml'), 'utf8')).toBe('new\n');
  });

  it('changes nothing when one file cannot be written', async () => {
    await writeFile(join(content, 'a'), 'a file where a folder is needed');
    await expect(writeChanges(content, ADDITIONS.toReversed())).rejects.toThrow();
    expect(await files()).toEqual(['a']);
  });

  it.each(['../out.yaml', 'a/../../out.yaml', '/out.yaml', 'a//b', 'a\\..\\b', ''])(
    'writes nothing at all where one path is %j',
    async (path) => {
      const outside: Change = { kind: 'added', path, text: '' };
      await expect(writeChanges(content, [...ADDITIONS, outside])).rejects.toThrow(/leads out/);
      expect(await files()).toEqual([]);
    },
  );

  it('changes nothing where a folder is in the way of a file', async () => {
    await mkdir(join(content, 'two.yaml'));
    await expect(writeChanges(content, ADDITIONS)).rejects.toThrow(/two\.yaml/);
    expect((await files()).filter((path) => path.includes('one.yaml'))).toEqual([]);
  });

  it('changes nothing behind a link that stands in place of a folder', async () => {
    const outside = temporaryFolder();
    await symlink(outside, join(content, 'a'));
    for (const each of [ADDITIONS, [{ kind: 'removed' as const, path: 'a/b/one.yaml' }]]) {
      await expect(writeChanges(content, each)).rejects.toThrow(/a is a symbolic link/);
    }
    expect(await readdir(outside)).toEqual([]);
    expect(await files()).toEqual(['a']);
  });

  it('writes nothing where one path is the folder of another', async () => {
    const inside: Change = { kind: 'added', path: 'two.yaml/three.yaml', text: '' };
    await expect(writeChanges(content, [...ADDITIONS, inside])).rejects.toThrow(/cannot both/);
    expect(await files()).toEqual([]);
  });

  it('changes nothing when it is aborted', async () => {
    const abort = new AbortController();
    const written = writeChanges(content, ADDITIONS, abort.signal);
    abort.abort();
    await expect(written).rejects.toThrow();
    expect((await files()).filter((path) => path.includes('yaml'))).toEqual([]);
  });
});
