import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { CloneWithGh } from './clone-with-gh.ts';

const SCRIPT = resolve('.github/open-sync-pull-request');

let place: CloneWithGh;

beforeEach(() => {
  place = new CloneWithGh();
  place.write('content/a.yaml', 'before');
  place.write('docs/evidence.md', 'before');
  place.commit('first');
});

function open(): string[] {
  const options = { cwd: place.clone, env: place.environment(), stdio: 'ignore' } as const;
  execFileSync(SCRIPT, ['sync', 'body.md'], options);
  return place.asked();
}

it('does nothing where content/ did not change', () => {
  place.write('body.md', 'text');
  expect(open()).toEqual([]);
});

it('pushes content/ and what measures it alone, and opens a pull request with the text', () => {
  place.write('content/a.yaml', 'after');
  place.write('body.md', 'text');
  expect(open().at(-1)).toMatch(
    /^pr create --head sync --title Sync of \d{4}-.* --body-file body.md$/,
  );
  const pushed = execFileSync('git', ['-C', place.remote, 'show', '--stat', 'sync'], {
    encoding: 'utf8',
  });
  expect(pushed).toContain('content/a.yaml');
  expect(pushed).not.toContain('body.md');
});

it('brings an open pull request up to date', () => {
  place.write('content/a.yaml', 'after');
  place.write('body.md', 'text');
  place.setOpen('12\n');
  expect(open().at(-1)).toMatch(/^pr edit 12 --title Sync of .* --body-file body.md$/);
});

it('says in its text that a sync ended before it wrote one', () => {
  place.write('content/a.yaml', 'after');
  open();
  expect(readFileSync(join(place.clone, 'body.md'), 'utf8')).toContain('ended before its report');
});
