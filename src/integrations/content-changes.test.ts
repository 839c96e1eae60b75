import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { watchFolders } from './content-changes.ts';

let root: string;
let told: Set<string>;
let stop: () => void;

beforeEach(async () => {
  root = temporaryFolder();
  await mkdir(join(root, 'gates/deep'), { recursive: true });
  await writeFile(join(root, 'gates/deep/One.yaml'), 'stage: alpha');
  told = new Set();
  stop = watchFolders(root, (path) => told.add(relative(root, path)));
});
afterEach(() => stop());

it('tells of files that change, come and go, in any folder below', async () => {
  await writeFile(join(root, 'gates/deep/One.yaml'), 'stage: beta');
  await writeFile(join(root, 'sources.yaml'), '');
  await expect.poll(() => told).toEqual(new Set(['gates/deep/One.yaml', 'sources.yaml']));
  told.clear();
  await rm(join(root, 'gates/deep/One.yaml'));
  await expect.poll(() => told).toContain('gates/deep/One.yaml');
});

it('tells of files in folders that come later', async () => {
  await mkdir(join(root, 'releases/new'), { recursive: true });
  await expect
    .poll(async () => {
      await writeFile(join(root, 'releases/new/1.39.yaml'), String(Math.random()));
      return told;
    })
    .toContain('releases/new/1.39.yaml');
});

it('is silent once it is ended', async () => {
  await writeFile(join(root, 'gates/first.yaml'), '');
  await expect.poll(() => told).toContain('gates/first.yaml');
  stop();
  told.clear();
  await writeFile(join(root, 'gates/second.yaml'), '');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toEqual(new Set());
});

it('watches nothing where there is no folder', () => {
  expect(() => watchFolders(join(root, 'none'), () => undefined)()).not.toThrow();
});
