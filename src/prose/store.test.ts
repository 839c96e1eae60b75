import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { hasProse, prosePath, readProse } from './store.ts';

let folder = '';

beforeAll(() => {
  folder = temporaryFolder();
  for (const file of ['enhancements/sig-node/1287-resize/README.md', 'digests/2024-04-29.md']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
});

test('texts are found by collection and id, and missing ones are no error', async () => {
  expect(await readProse('enhancements', 'sig-node/1287-resize', folder)).toMatch(/README/);
  expect(await readProse('digests', '2024-04-29', folder)).toMatch(/^digests/);
  expect(await readProse('digests', '2024-05-06', folder)).toBeUndefined();
  expect(hasProse('digests', '2024-04-29', folder)).toBe(true);
  expect(hasProse('digests', '2024-05-06', folder)).toBe(false);
});

test('another failure than a missing file is told', async () => {
  mkdirSync(prosePath('digests', 'folder', folder), { recursive: true });
  await expect(readProse('digests', 'folder', folder)).rejects.toThrow(/EISDIR/);
});
