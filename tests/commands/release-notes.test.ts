import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

const folder = temporaryFolder();
writeFileSync(
  join(folder, 'CHANGELOG.md'),
  '# Changes\n\n## 0.2.0\n\n- New\n\n## 0.1.0\n\n- First\n\n## 0.0.9\n\n',
);

const notesOf = (version: string, cwd = folder) =>
  execFileSync(resolve('.github/release-notes'), [version], {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
  });

it('prints what the list of changes says of a version, and of no other', () => {
  expect(notesOf('0.2.0').trim()).toBe('- New');
  expect(notesOf('0.1.0').trim()).toBe('- First');
});

it.each(['0.3.0', '0.0.9', '0.1', '.*'])('fails where it says nothing of %s', (version) => {
  expect(() => notesOf(version)).toThrow(/nothing about/);
});

it('has notes of the version at hand', () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(notesOf(version, '.')).toMatch(/\w/);
});
