import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prosePath, readProse } from './store.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prose-'));
  for (const file of ['enhancements/sig-node/1287-resize/README.md', 'digests/2024-04-29.md']) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), file);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('texts are found by collection and id, and missing ones are no error', async () => {
  expect(await readProse('enhancements', 'sig-node/1287-resize', folder)).toMatch(/README/);
  expect(await readProse('digests', '2024-04-29', folder)).toMatch(/^digests/);
  expect(await readProse('digests', '2024-05-06', folder)).toBeUndefined();
});

test('another failure than a missing file is told', async () => {
  mkdirSync(prosePath('digests', 'folder', folder), { recursive: true });
  await expect(readProse('digests', 'folder', folder)).rejects.toThrow(/EISDIR/);
});
