import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { embedFiles } from './embed-files.ts';

const print = vi.spyOn(process.stderr, 'write');
const find = () => Promise.reject(new Error('nothing asks for a table'));

let folder: string;

beforeEach(() => {
  print.mockReset().mockReturnValue(true);
  folder = temporaryFolder();
  return () => print.mockReset();
});

it.each(['', '\uFEFF'])(
  'says of a marker in UTF-16 after %j that it cannot be read',
  async (mark) => {
    await writeFile(join(folder, 'a.md'), `${mark}<!-- kep-atlas:begin -->\n`, 'utf16le');
    expect(await embedFiles([folder], find, false)).toBe(1);
    expect(print.mock.calls.join('')).toMatch(/not UTF-8/);
  },
);

it.each([
  ['an image by its name', 'ghcr.io/x/kep-atlas:latest', ''],
  ['markers that are shown', '```\n<!-- kep-atlas:begin -->\n```', /the marker in line 2 is/],
])('needs no table in a file of a folder that has %s', async (_, text, told) => {
  await writeFile(join(folder, 'a.md'), text);
  expect(await embedFiles([folder], find, true)).toBe(0);
  expect(print.mock.calls.join('')).toMatch(told);
  expect(await embedFiles([join(folder, 'a.md')], find, true)).toBe(1);
});

it('passes over copies of pages in a folder, unless the folder is named', async () => {
  const site = join(folder, '_site');
  await mkdir(site);
  await writeFile(join(site, 'a.html'), '<!-- kep-atlas:begin -->\n');
  expect(await embedFiles([folder], find, true)).toBe(0);
  expect(await embedFiles([site], find, true)).toBe(1);
});
