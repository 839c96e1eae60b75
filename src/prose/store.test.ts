import { mkdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { writeFiles } from '../../tests/write-files.ts';
import { hasProse, prosePath, readProse } from './store.ts';

const folder = temporaryFolder();
writeFiles(folder, {
  'enhancements/sig-node/1287-resize/README.md': 'a README',
  'digests/2024-04-29.md': 'digests',
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
