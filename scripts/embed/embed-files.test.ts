import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { embedFiles } from './embed-files.ts';

it.each([
  ['an image by its name', 'ghcr.io/x/kep-atlas:latest', ''],
  ['markers that are shown', '```\n<!-- kep-atlas:begin -->\n```', /the marker in line 2 is/],
])('needs no table in a file of a folder that has %s', async (_, text, told) => {
  const folder = temporaryFolder();
  const print = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => print.mockRestore());
  await writeFile(join(folder, 'a.md'), text);
  const find = () => Promise.reject(new Error('nothing asks for a table'));
  expect(await embedFiles([folder], find, true)).toBe(0);
  expect(print.mock.calls.join('')).toMatch(told);
  expect(await embedFiles([join(folder, 'a.md')], find, true)).toBe(1);
});
