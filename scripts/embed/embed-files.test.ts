import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { embedFiles } from './embed-files.ts';

it('says of a marker in UTF-16 that it cannot be read, with and without a byte order mark', async () => {
  const folder = temporaryFolder();
  const print = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => print.mockRestore());
  for (const mark of ['', '\uFEFF']) {
    await writeFile(join(folder, 'a.md'), `${mark}<!-- kep-atlas:begin -->\n`, 'utf16le');
    const find = () => Promise.reject(new Error('nothing asks for a table'));
    expect(await embedFiles([folder], find, false)).toBe(1);
  }
  expect(print.mock.calls.join('').match(/not UTF-8/g)).toHaveLength(2);
});

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

it('passes over copies of pages in a folder, unless the folder is named', async () => {
  const folder = temporaryFolder();
  const site = join(folder, '_site');
  const print = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => print.mockRestore());
  await mkdir(site);
  await writeFile(join(site, 'a.html'), '<!-- kep-atlas:begin -->\n');
  const find = () => Promise.reject(new Error('nothing asks for a table'));
  expect(await embedFiles([folder], find, true)).toBe(0);
  expect(await embedFiles([site], find, true)).toBe(1);
});
