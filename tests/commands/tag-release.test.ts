import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { CloneWithGh } from './clone-with-gh.ts';

const SCRIPT = resolve('.github/tag-release');

let place: CloneWithGh;

beforeEach(() => {
  place = new CloneWithGh();
  commit('0.1.0', '## 0.1.0\n\n- First\n');
});

function commit(version: string, changes: string): void {
  place.write('package.json', JSON.stringify({ version }));
  place.write('CHANGELOG.md', changes);
  place.commit(version);
}

function tag() {
  return spawnSync(SCRIPT, { cwd: place.clone, env: place.environment(), encoding: 'utf8' });
}

const tags = () => place.git('ls-remote', '--tags', 'origin').split('\n').filter(Boolean);

it('tags a version once, at the commit that has it first, and asks for its release', () => {
  expect(tag().status).toBe(0);
  const tagged = [`${place.git('rev-parse', 'HEAD')}\trefs/tags/v0.1.0`];
  expect(tags()).toEqual(tagged);
  expect(place.asked()).toEqual(['workflow run release.yml --ref v0.1.0']);
  commit('0.1.0', '## 0.1.0\n\n- First, and more\n');
  expect(tag()).toMatchObject({ status: 0, stdout: 'v0.1.0 is there\n' });
  expect(tags()).toEqual(tagged);
  commit('0.2.0', '## 0.2.0\n\n- New\n');
  expect(tag().status).toBe(0);
  expect(tags()).toHaveLength(2);
  expect(place.asked()).toHaveLength(2);
});

it('tags no version that has no notes', () => {
  commit('0.2.0', '## 0.1.0\n\n- First\n');
  const { status, stderr } = tag();
  expect(status).toBe(1);
  expect(stderr).toContain('nothing about 0.2.0');
  expect([tags(), place.asked()]).toEqual([[], []]);
});

it('does nothing where it cannot ask whether the tag is there', () => {
  place.git('remote', 'set-url', 'origin', `${place.remote}-nowhere`);
  expect(tag().status).toBe(128);
  expect(place.asked()).toEqual([]);
});
