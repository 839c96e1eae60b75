import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { render, SOURCE } from './__fixtures__/context.ts';
import { openCache } from './cache.ts';

const TEXT = '```go\nfunc a() {}\n```\n\n```yaml\na: b\n```\n';

let directory = '';

beforeEach(() => {
  directory = temporaryFolder();
});

function onlyFile(): string {
  const files = readdirSync(directory);
  expect(files).toHaveLength(1);
  return join(directory, files[0] ?? '');
}

test('a text without code keeps nothing', async () => {
  await render('Words.', { cacheDirectory: directory });
  expect(readdirSync(directory)).toEqual([]);
});

test('the second time gives the same and writes nothing', async () => {
  const first = await render(TEXT, { cacheDirectory: directory });
  const file = onlyFile();
  const written = readFileSync(file, 'utf8');
  writeFileSync(file, ` ${written}`);
  expect(await render(TEXT, { cacheDirectory: directory })).toEqual(first);
  expect(readFileSync(file, 'utf8')).toBe(` ${written}`);
});

test('what a text no longer has is forgotten', async () => {
  await render(TEXT, { cacheDirectory: directory });
  const before = readFileSync(onlyFile(), 'utf8').length;
  await render('```go\nfunc a() {}\n```\n', { cacheDirectory: directory });
  expect(readFileSync(onlyFile(), 'utf8').length).toBeLessThan(before);
});

test.each([
  ['cut', (content: string) => content.slice(0, -9)],
  ['empty', () => ''],
  ['another format', (content: string) => content.replace('"version":"', '"version":"0')],
  ['a list', () => '[]'],
  ['wrong numbers', (content: string) => content.replaceAll(/\[[\d,]+\]/g, '[9999,1]')],
  [
    'HTML in place of numbers',
    (content: string) => content.replaceAll(/\[[\d,]+\]/g, '"<script>"'),
  ],
])('a damaged file (%s) is worked out again', async (_, damage) => {
  const first = await render(TEXT, { cacheDirectory: directory });
  const file = onlyFile();
  writeFileSync(file, damage(readFileSync(file, 'utf8')));
  expect(await render(TEXT, { cacheDirectory: directory })).toEqual(first);
  expect(readdirSync(directory)).toHaveLength(1);
});

test('texts of other paths have files of their own', () => {
  for (const path of ['a.md', 'b.md']) {
    const cache = openCache(directory, { ...SOURCE, path });
    expect(cache.read('key')).toBeUndefined();
    cache.keep('key', path);
    cache.close();
  }
  expect(readdirSync(directory)).toHaveLength(2);
  expect(openCache(directory, { ...SOURCE, path: 'b.md' }).read('key')).toBe('b.md');
});
