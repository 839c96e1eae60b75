import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { temporaryFolder } from '../../tests/temporary-folder.ts';
import { readPins } from './pins.ts';

const PIN = {
  repository: 'a/b',
  branch: 'main',
  paths: ['^keps/'],
  history: { 'snapshot-2026-07-10': '0'.repeat(40) },
};

test('a repository that is pinned twice is refused, since its second bundle would never be fetched', () => {
  const file = join(temporaryFolder(), 'pins.yaml');
  writeFileSync(file, stringify([PIN, { ...PIN, repository: 'a/c' }]));
  expect(readPins(file).map(({ repository }) => repository)).toEqual(['a/b', 'a/c']);
  writeFileSync(file, stringify([PIN, PIN]));
  expect(() => readPins(file)).toThrow(/pins\.yaml: .*a repository is pinned more than once/s);
  writeFileSync(file, '- [');
  expect(() => readPins(file)).toThrow(/pins\.yaml: .*line 1/);
});
