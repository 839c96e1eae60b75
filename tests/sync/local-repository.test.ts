import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { LARGEST_FILE } from '../../scripts/sync/engine/file-bounds.ts';
import { LocalRepository } from '../../scripts/sync/local/local-repository.ts';
import { gitIn } from '../git-in.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';

const NAME = 'kubernetes/enhancements';
const UPSTREAM_COMMIT = 'f'.repeat(40);
let directory: string;

const git = (...args: string[]) => gitIn(directory, args);
const put = (path: string, text: string) => writeFiles(directory, { [path]: text });

beforeEach(() => {
  directory = temporaryFolder();
  git('init', '-q', '-b', 'master');
  put('keps/a/kep.yaml', 'first');
  put('keps/ümlaut b.yaml', '\ufeffmarked');
  put('list.yaml', 'master');
  symlinkSync('kep.yaml', join(directory, 'keps/a/link.yaml'));
  git('add', '.');
  git('commit', '-q', '-m', `Snapshot of ${NAME} at ${UPSTREAM_COMMIT}`);
  git('checkout', '-q', '-b', 'release-1.34');
  put('old/list.yaml', 'branch');
  git('rm', '-q', 'list.yaml');
  git('add', '.');
  git('commit', '-q', '-m', 'branch');
  git('checkout', '-q', 'master');
});

it('follows no link that leads out of the working tree, whichever part of a path it is', async () => {
  const elsewhere = temporaryFolder();
  try {
    for (const name of ['kep.yaml', 'other.yaml']) writeFileSync(join(elsewhere, name), 'secret');
    rmSync(join(directory, 'keps/a'), { recursive: true });
    symlinkSync(elsewhere, join(directory, 'keps/a'));
    symlinkSync(join(elsewhere, 'kep.yaml'), join(directory, 'keps/out.yaml'));
    const repository = new LocalRepository({ repository: NAME, directory });
    expect(await readAll(repository)).toEqual({ 'keps/ümlaut b.yaml': 'marked' });
    const listed = { path: 'keps/a/kep.yaml', id: 'working tree:keps/a/kep.yaml', size: 6 };
    await expect(repository.texts([listed])).rejects.toThrow(/keps\/a\/kep\.yaml leads elsewhere/);
    const bytes = await repository.bytes(await repository.head(), [listed]);
    expect(bytes.get(listed.id)).toEqual(
      expect.objectContaining({ message: expect.stringContaining('leads elsewhere') }),
    );
  } finally {
    rmSync(elsewhere, { recursive: true });
  }
});

it('reads what a sparse checkout leaves out of the working tree', async () => {
  const repository = () => new LocalRepository({ repository: NAME, directory });
  const whole = await readAll(repository());
  git('sparse-checkout', 'set', '--no-cone', '/keps/a/');
  expect(await readAll(repository())).toEqual(whole);
  git('sparse-checkout', 'disable');
  git('update-index', '--skip-worktree', 'keps/a/kep.yaml');
  const clone = repository();
  const listed = await clone.files(await clone.head(), 'keps/a');
  expect(listed.filter(({ path }) => path === 'keps/a/kep.yaml')).toHaveLength(1);
});

it('reads a clone of which nothing was checked out', async () => {
  const whole = await readAll(new LocalRepository({ repository: NAME, directory }));
  const clone = join(directory, 'clone');
  git('clone', '-q', '--no-checkout', directory, clone);
  const repository = new LocalRepository({ repository: NAME, directory: clone });
  expect(await readAll(repository)).toEqual(whole);
  expect(await repository.isChanged()).toBe(false);
});

it('refuses a clone with ids that GitHub does not have', async () => {
  directory = temporaryFolder();
  git('init', '-q', '--object-format=sha256');
  git('commit', '-q', '--allow-empty', '-m', 'first');
  const head = new LocalRepository({ repository: NAME, directory }).head();
  await expect(head).rejects.toThrow(/is no clone of .* \(expected the 40 digits of SHA-1\)/);
});

it('does not read a file that is too large, nor a link, and says which', async () => {
  put('keps/large/kep.yaml', 'x'.repeat(LARGEST_FILE + 1));
  const repository = new LocalRepository({ repository: NAME, directory });
  expect((await readAll(repository))['keps/large/kep.yaml']).toBeUndefined();
  const unread = ['keps/a/link.yaml', 'keps/large/kep.yaml'];
  expect(repository.bounds.unread.map(({ path }) => path)).toEqual(unread);
  const committed = new LocalRepository({ repository: NAME, directory, ref: 'master' });
  expect((await readAll(committed))['keps/a/link.yaml']).toBeUndefined();
  expect(committed.bounds.unread.map(({ path }) => path)).toEqual(unread.slice(0, 1));
});

async function readAll(repository: LocalRepository): Promise<Record<string, string | undefined>> {
  const files = await repository.files(await repository.head(), 'keps');
  const texts = await repository.texts(files);
  return Object.fromEntries(files.map(({ id, path }) => [path, texts.get(id)]));
}

describe('LocalRepository', () => {
  it('describes the head', async () => {
    const head = await new LocalRepository({ repository: NAME, directory }).head();
    expect(head).toMatchObject({
      branch: 'master',
      commit: git('rev-parse', 'HEAD'),
      tree: git('rev-parse', 'HEAD^{tree}'),
      message: `Snapshot of ${NAME} at ${UPSTREAM_COMMIT}`,
    });
    expect(head.committed).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  it('reads the working tree, uncommitted changes included', async () => {
    const repository = new LocalRepository({ repository: NAME, directory });
    expect(await repository.isChanged()).toBe(false);
    put('keps/a/kep.yaml', 'changed');
    put('keps/new/kep.yaml', 'new');
    rmSync(join(directory, 'keps/ümlaut b.yaml'));
    expect(await readAll(repository)).toEqual({
      'keps/a/kep.yaml': 'changed',
      'keps/new/kep.yaml': 'new',
    });
    const files = await repository.filesAt(await repository.head(), ['keps/a/kep.yaml', 'keps/no']);
    expect([...(await repository.texts(files)).values()]).toEqual(['changed']);
    expect(await repository.isChanged()).toBe(true);
  });

  it('reads a ref, whatever lies in the working tree', async () => {
    put('keps/a/kep.yaml', 'changed');
    const repository = new LocalRepository({ repository: NAME, directory, ref: 'release-1.34' });
    expect(await readAll(repository)).toEqual({
      'keps/a/kep.yaml': 'first',
      'keps/ümlaut b.yaml': 'marked',
    });
    expect((await repository.head()).branch).toBe('release-1.34');
    expect(await repository.isChanged()).toBe(false);
  });

  it('finds the branches that hold a file, and the file in each', async () => {
    const repository = new LocalRepository({ repository: NAME, directory });
    const found = await repository.branchesHolding('release-', ['list.yaml', 'old/list.yaml']);
    expect(found.map(({ head, files }) => [head.branch, ...files.map(({ path }) => path)])).toEqual(
      [['release-1.34', 'old/list.yaml']],
    );
    const texts = await repository.texts(found.flatMap(({ files }) => files));
    expect([...texts.values()]).toEqual(['branch']);
  });

  it('finds the remote branches of a clone', async () => {
    const clone = join(directory, 'clone');
    git('clone', '-q', directory, clone);
    const repository = new LocalRepository({ repository: NAME, directory: clone });
    const found = await repository.branchesHolding('release-', ['old/list.yaml']);
    expect(found.map(({ head }) => head.branch)).toEqual(['release-1.34']);
  });

  it('says which folder is missing', async () => {
    const repository = new LocalRepository({ repository: NAME, directory });
    const files = repository.files(await repository.head(), 'nothing');
    await expect(files).rejects.toThrow(/no files below nothing/);
  });

  it.each([
    ['a folder that is no clone', { directory: tmpdir() }],
    ['a folder that is not there', { directory: '/nonexistent' }],
  ])('refuses %s', async (_, where) => {
    const repository = new LocalRepository({ repository: NAME, ...where });
    await expect(repository.head()).rejects.toThrow(/is no clone of kubernetes\/enhancements/);
  });

  it.each(['v0', '--output=written'])('refuses %j for a ref', async (ref) => {
    const repository = new LocalRepository({ repository: NAME, directory, ref });
    await expect(repository.head()).rejects.toThrow(`with a commit ${ref}`);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('says what to do about an object that is missing', async () => {
    const id = git('rev-parse', 'HEAD:list.yaml');
    rmSync(join(directory, '.git/objects', id.slice(0, 2), id.slice(2)));
    const repository = new LocalRepository({ repository: NAME, directory, ref: 'master' });
    const files = await repository.filesAt(await repository.head(), ['list.yaml']);
    await expect(repository.texts(files)).rejects.toThrow(
      `${id} is missing (expected a blob); check`,
    );
  });
});
