import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

const SCRIPT = resolve('.github/open-sync-pull-request');
/** Writes down what it is asked; "pr list" answers with the number in a file. */
const GH = `#!/usr/bin/env bash
echo "$*" >> "$GH_LOG"
if [ "$2" = list ]; then cat "$GH_OPEN"; fi
`;

let folder: string;
let clone: string;

beforeEach(() => {
  folder = temporaryFolder();
  clone = join(folder, 'clone');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/gh'), GH);
  chmodSync(join(folder, 'bin/gh'), 0o755);
  writeFileSync(join(folder, 'open'), '');
  execFileSync('git', ['init', '-q', '--bare', join(folder, 'remote')]);
  execFileSync('git', ['clone', '-q', join(folder, 'remote'), clone], { stdio: 'ignore' });
  write('content/a.yaml', 'before');
  write('docs/evidence.md', 'before');
  git('add', '-A');
  git('-c', 'user.name=A', '-c', 'user.email=a@example.org', 'commit', '-qm', 'first');
});

function git(...args: string[]): string {
  return execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8' });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(clone, path)), { recursive: true });
  writeFileSync(join(clone, path), text);
}

function open(): string[] {
  const log = join(folder, 'log');
  const env = {
    ...process.env,
    PATH: `${join(folder, 'bin')}:${process.env.PATH}`,
    GH_LOG: log,
    GH_OPEN: join(folder, 'open'),
  };
  execFileSync(SCRIPT, ['sync', 'body.md'], { cwd: clone, env, stdio: 'ignore' });
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
}

it('does nothing where content/ did not change', () => {
  write('body.md', 'text');
  expect(open()).toEqual([]);
});

it('pushes content/ and what measures it alone, and opens a pull request with the text', () => {
  write('content/a.yaml', 'after');
  write('body.md', 'text');
  expect(open().at(-1)).toMatch(
    /^pr create --head sync --title Sync of \d{4}-.* --body-file body.md$/,
  );
  const pushed = execFileSync('git', ['-C', join(folder, 'remote'), 'show', '--stat', 'sync'], {
    encoding: 'utf8',
  });
  expect(pushed).toContain('content/a.yaml');
  expect(pushed).not.toContain('body.md');
});

it('brings an open pull request up to date', () => {
  write('content/a.yaml', 'after');
  write('body.md', 'text');
  writeFileSync(join(folder, 'open'), '12\n');
  expect(open().at(-1)).toMatch(/^pr edit 12 --title Sync of .* --body-file body.md$/);
});
