import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { fixture, get, startForTest } from '../testing/fixtures.ts';
import { createRepository, folderImport } from './fixture.ts';
import { isolatedGit } from './run.ts';

async function temporary(): Promise<string> {
  const root = temporaryFolder();
  await createRepository(
    join(root, 'origin.git'),
    folderImport(fixture('kubernetes-enhancements')),
  );
  return root;
}

it('serves a clone, a bare clone and a bundle alike', async () => {
  const root = await temporary();
  const origin = join(root, 'origin.git');
  await isolatedGit(['clone', '--quiet', origin, join(root, 'clone')]);
  const bundle = join(root, 'kubernetes-enhancements.bundle');
  await isolatedGit([
    `--git-dir=${origin}`,
    'bundle',
    'create',
    '--quiet',
    bundle,
    '--all',
    'HEAD',
  ]);
  const sources = [`a/bare=${origin}`, `a/clone=${join(root, 'clone')}`, bundle];
  const served = await (await startForTest({ sources })).repositories();
  expect(served.map(({ fullName }) => fullName)).toEqual([
    'a/bare',
    'a/clone',
    'kubernetes/enhancements',
  ]);
  expect(new Set(served.map(({ branch, commit }) => `${branch} ${commit}`)).size).toBe(1);
});

it('takes the name of a clone from its origin', async () => {
  const root = await temporary();
  const clone = join(root, 'clone');
  await isolatedGit(['clone', '--quiet', join(root, 'origin.git'), clone]);
  const url = 'git@github.com:kubernetes-sigs/lwkd.git';
  await isolatedGit(['-C', clone, 'remote', 'set-url', 'origin', url]);
  const [served] = await (await startForTest({ sources: [clone] })).repositories();
  expect(served?.fullName).toBe('kubernetes-sigs/lwkd');
});

it('serves a repository without commits as empty', async () => {
  const root = await temporary();
  const empty = join(root, 'empty');
  await isolatedGit(['init', '--quiet', empty]);
  const github = await startForTest({ sources: [`a/empty=${empty}`] });
  const tree = await get(github, '/repos/a/empty/git/trees/main');
  expect([tree.status, await tree.json()]).toEqual([
    409,
    expect.objectContaining({ message: 'Git Repository is empty.' }),
  ]);
});
