import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../temporary-folder.ts';
import { createRepository, folderImport } from './fixture.ts';
import { type ObjectReader, openObjects } from './objects.ts';

const LARGE = 300_000;

async function openTemporary(): Promise<ObjectReader> {
  const root = temporaryFolder();
  const [folder, gitDir] = [join(root, 'files'), join(root, 'repository')];
  await mkdir(folder);
  await writeFile(join(folder, 'empty'), '');
  await writeFile(join(folder, 'large'), Buffer.alloc(LARGE, '\n'));
  await writeFile(join(folder, 'with space missing'), 'found');
  await createRepository(gitDir, folderImport(folder));
  const objects = openObjects(gitDir);
  onTestFinished(async () => {
    await objects.close();
  });
  return objects;
}

it('answers many questions at once, each with its own object', async () => {
  const objects = await openTemporary();
  const paths = Array.from(
    { length: 300 },
    (_, i) => ['empty', 'large', 'with space missing'][i % 3],
  );
  const answers = await Promise.all(paths.map((path) => objects.read(`main:${path}`)));
  const sizes = answers.map((answer) => answer?.content.length);
  expect(sizes).toEqual(paths.map((path) => ({ empty: 0, large: LARGE })[path ?? ''] ?? 5));
});

it('says that there is nothing, and goes on', async () => {
  const objects = await openTemporary();
  const [missing, tricky, found] = await Promise.all([
    objects.info('main:nothing'),
    objects.info('main:empty\nmain:large'),
    objects.info('main:empty'),
  ]);
  expect([missing, tricky]).toEqual([undefined, undefined]);
  expect(found).toMatchObject({ type: 'blob', size: 0 });
});

it('refuses questions after it was closed', async () => {
  const objects = await openTemporary();
  await objects.info('main:empty');
  await objects.close();
  await expect(objects.info('main:empty')).rejects.toThrow('git cat-file was closed');
});
