import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

const SCRIPT = resolve('.github/tag-release');

let folder: string;
let clone: string;

beforeEach(() => {
  folder = temporaryFolder();
  clone = join(folder, 'clone');
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'bin/gh'), `#!/bin/sh\necho "$*" >> ${join(folder, 'log')}\n`);
  chmodSync(join(folder, 'bin/gh'), 0o755);
  execFileSync('git', ['init', '-q', '--bare', join(folder, 'remote')]);
  execFileSync('git', ['clone', '-q', join(folder, 'remote'), clone], { stdio: 'ignore' });
  commit('0.1.0', '## 0.1.0\n\n- First\n');
});

function commit(version: string, changes: string): void {
  writeFileSync(join(clone, 'package.json'), JSON.stringify({ version }));
  writeFileSync(join(clone, 'CHANGELOG.md'), changes);
  const author = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  git('add', '--all');
  git(...author, 'commit', '-qm', version);
}

function git(...args: string[]): string {
  return execFileSync('git', ['-C', clone, ...args], { encoding: 'utf8' }).trim();
}

function tag() {
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}` };
  return spawnSync(SCRIPT, { cwd: clone, env, encoding: 'utf8' });
}

const tags = () => git('ls-remote', '--tags', 'origin').split('\n').filter(Boolean);
const asked = () =>
  existsSync(join(folder, 'log')) ? readFileSync(join(folder, 'log'), 'utf8').trim() : '';

it('tags a version once, at the commit that has it first, and asks for its release', () => {
  expect(tag().status).toBe(0);
  const tagged = [`${git('rev-parse', 'HEAD')}\trefs/tags/v0.1.0`];
  expect(tags()).toEqual(tagged);
  expect(asked()).toBe('workflow run release.yml --ref v0.1.0');
  commit('0.1.0', '## 0.1.0\n\n- First, and more\n');
  expect(tag()).toMatchObject({ status: 0, stdout: 'v0.1.0 is there\n' });
  expect(tags()).toEqual(tagged);
  commit('0.2.0', '## 0.2.0\n\n- New\n');
  expect(tag().status).toBe(0);
  expect(tags()).toHaveLength(2);
  expect(asked().split('\n')).toHaveLength(2);
});

it('tags no version that has no notes', () => {
  commit('0.2.0', '## 0.1.0\n\n- First\n');
  const { status, stderr } = tag();
  expect(status).toBe(1);
  expect(stderr).toContain('nothing about 0.2.0');
  expect([tags(), asked()]).toEqual([[], '']);
});

it('does nothing where it cannot ask whether the tag is there', () => {
  git('remote', 'set-url', 'origin', join(folder, 'nowhere'));
  expect(tag().status).toBe(128);
  expect(asked()).toBe('');
});
