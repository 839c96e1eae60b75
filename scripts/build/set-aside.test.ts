import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { setAside } from './set-aside.ts';

test('what was built before is moved away, with what a build that was ended had left, and deleted afterwards', async () => {
  const [folder, aside] = [join(temporaryFolder(), 'dist'), join(temporaryFolder(), 'a/before')];
  for (const each of [folder, aside]) await mkdir(each, { recursive: true });
  await writeFile(join(folder, 'page'), 'built');
  await writeFile(join(aside, 'left'), '');
  const remove = await setAside(folder, aside);
  expect(existsSync(folder)).toBe(false);
  expect(existsSync(join(aside, 'left'))).toBe(false);
  expect(await readFile(join(aside, 'page'), 'utf8')).toBe('built');
  await remove();
  expect(existsSync(aside)).toBe(false);
});

test('a folder that is not there is none, and one with a history of its own stays', async () => {
  const [folder, aside] = [join(temporaryFolder(), 'dist'), join(temporaryFolder(), 'before')];
  await (await setAside(folder, aside))();
  await mkdir(join(folder, '.git'), { recursive: true });
  await (await setAside(folder, aside))();
  expect(existsSync(join(folder, '.git'))).toBe(true);
});
