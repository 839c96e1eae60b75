import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../tests/temporary-folder.ts';
import type { Change } from './change.ts';
import { openContent, openContentDry } from './content-store.ts';
import { abandonChanges } from './write.ts';

const { signal } = new AbortController();
const CHANGES: Change[] = [
  { kind: 'added', path: 'things/b.yaml', text: 'b' },
  { kind: 'changed', path: 'top.yaml', text: 'new' },
  { kind: 'removed', path: 'things/a.yaml' },
];
let content: string;

beforeEach(async () => {
  content = temporaryFolder();
  const store = await openContent(content);
  const before: Change[] = [
    { kind: 'added', path: 'things/a.yaml', text: 'a' },
    { kind: 'added', path: 'top.yaml', text: 'old' },
  ];
  await store.write(before, signal);
});

describe.each([
  ['openContent', openContent, 'new'],
  ['openContentDry', openContentDry, 'old'],
])('%s', (_, open, onDisk) => {
  it('reads back what it wrote', async () => {
    const store = await open(content);
    expect(await store.readFolder('things')).toEqual(new Map([['things/a.yaml', 'a']]));
    expect(await store.readFile('top.yaml')).toBe('old');
    expect(await store.readFile('none.yaml')).toBeUndefined();
    await store.write(CHANGES, signal);
    expect(await store.readFolder('things')).toEqual(new Map([['things/b.yaml', 'b']]));
    expect(await store.readFolder('others')).toEqual(new Map());
    expect(await store.readFile('top.yaml')).toBe('new');
    expect(await readFile(join(content, 'top.yaml'), 'utf8')).toBe(onDisk);
  });
});

describe('openContent', () => {
  it('clears away what a killed run had only begun', async () => {
    await mkdir(join(content, '.sync'));
    await writeFile(join(content, '.sync/0'), 'half of a te');
    await openContent(content);
    expect((await readdir(content)).sort()).toEqual(['things', 'top.yaml']);
  });

  it('finishes what a killed run had decided on', async () => {
    await mkdir(join(content, '.sync'));
    await writeFile(join(content, '.sync/1'), 'new');
    const journal = [{ path: 'things/a.yaml' }, { path: 'top.yaml', staged: '1', digest: 'd' }];
    await writeFile(join(content, '.sync/journal.json'), JSON.stringify(journal));
    const store = await openContent(content);
    expect(await store.readFile('top.yaml')).toBe('new');
    expect(await readdir(content)).toEqual(['top.yaml']);
  });

  it.each([
    ['whose staged file is gone', 'top.yaml', /text that a run had prepared is gone/],
    ['whose place is taken by a folder', 'things', /things: .*--abandon-journal/],
  ])('says what to do about a journal %s, which can be abandoned', async (_, path, words) => {
    await mkdir(join(content, '.sync'));
    if (path === 'things') await writeFile(join(content, '.sync/1'), 'new');
    const journal = [{ path, staged: '1', digest: 'd' }];
    await writeFile(join(content, '.sync/journal.json'), JSON.stringify(journal));
    await expect(openContent(content)).rejects.toThrow(words);
    await abandonChanges(content);
    expect(await (await openContent(content)).readFile('top.yaml')).toBe('old');
  });

  it('names a file that cannot be read', async () => {
    const store = await openContent(content);
    await expect(store.readFile('things')).rejects.toThrow(/things: EISDIR/);
    await symlink('ring', join(content, 'ring'));
    await expect(store.readFile('ring')).rejects.toThrow(/^ELOOP: .*ring'$/);
  });

  it('names a journal that is a folder, which can be abandoned', async () => {
    await mkdir(join(content, '.sync/journal.json'), { recursive: true });
    await expect(openContent(content)).rejects.toThrow(/journal\.json: .*--abandon-journal/);
    await abandonChanges(content);
    expect(await (await openContent(content)).readFile('top.yaml')).toBe('old');
  });

  it.each([
    ['leads out', JSON.stringify([{ path: '../out.yaml' }]), /leads out of content/],
    ['is cut', '[{"path": "top', /expected the journal of a sync/],
  ])('refuses a journal that %s', async (_, journal, words) => {
    await mkdir(join(content, '.sync'));
    await writeFile(join(content, '.sync/journal.json'), journal);
    await expect(openContent(content)).rejects.toThrow(words);
  });
});
