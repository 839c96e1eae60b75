import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { findFiles } from './find-files.ts';

async function folderWith(paths: readonly string[]): Promise<string> {
  const folder = temporaryFolder();
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), '');
  }
  return folder;
}

it('passes over the code of others in a folder, unless that is named, and not what they deploy', async () => {
  const folder = await folderWith([
    'a/main.go',
    'a/zz_generated.deepcopy.go',
    'a/vendor/k8s.io/client-go/b.go',
    'a/vendor/lib/pod.yaml',
    'a/node_modules/c/c.yaml',
  ]);
  const namesIn = async (name: string) => (await findFiles(name, folder)).map((one) => one.name);
  expect(await namesIn('a')).toEqual(['a/main.go', 'a/vendor/lib/pod.yaml']);
  expect(await namesIn('a/vendor/k8s.io')).toEqual(['a/vendor/k8s.io/client-go/b.go']);
});

it('finds what links to files lead to, each file once, and follows no link to a folder', async () => {
  const folder = await folderWith(['own/a.yaml', 'all/..data/b.yaml', 'all/c.yaml']);
  const links = { 'a.yaml': '../own/a.yaml', 'b.yaml': '..data/b.yaml', gone: 'x', own: '../own' };
  for (const [name, to] of Object.entries(links)) await symlink(to, join(folder, 'all', name));
  const namesIn = async (name: string) => (await findFiles(name, folder)).map((one) => one.name);
  expect(await namesIn('all')).toEqual(['all/..data/b.yaml', 'all/a.yaml', 'all/c.yaml']);
  expect(await namesIn('all/*')).toEqual(['all/a.yaml', 'all/b.yaml', 'all/c.yaml']);
});
