import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { gitIn } from '../git-in.ts';
import { listen } from '../listen.ts';
import { runFile } from '../run-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { writeFiles } from '../write-files.ts';

const COMMAND = fileURLToPath(new URL('../../scripts/snapshots.ts', import.meta.url));

const root = temporaryFolder();
const origin = join(root, 'a', 'b');
const clone = join(root, 'clone');
const bundle = join(root, 'out', 'a-b.bundle');

const git = (directory: string, ...args: string[]) =>
  gitIn(directory, args, '2026-07-20T12:00:00+02:00');

function commit(files: Record<string, string>): string {
  writeFiles(origin, files);
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '--message=Change');
  return git(origin, 'rev-parse', 'HEAD');
}

/** Fetches one repository, after others that there may be. */
function snapshots(
  history: readonly string[],
  before: readonly object[] = [],
  from = `file://${root}`,
) {
  const pins = join(root, 'pins.yaml');
  const pin = {
    repository: 'a/b',
    branch: 'main',
    paths: ['^keps/.*\\.md$'],
    history: Object.fromEntries(history.map((id, i) => [`snapshot-2026-07-${10 + i}`, id])),
    branches: { 'release-1.1': 'v1.1.0' },
  };
  writeFileSync(pins, stringify([...before, pin]));
  const args = ['--from', from, '--into', join(root, 'out'), '--pins', pins];
  const env = { ...process.env, GIT_AUTHOR_NAME: 'Somebody', GIT_COMMITTER_NAME: 'Somebody' };
  return runFile(process.execPath, [COMMAND, ...args], { env });
}

describe('npm run snapshots', () => {
  let first: string;

  beforeAll(async () => {
    mkdirSync(origin, { recursive: true });
    git(origin, 'init', '--quiet', '--initial-branch=main');
    git(origin, 'config', 'uploadpack.allowFilter', 'true');
    git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
    first = commit({ 'keps/a.md': 'one', 'keps/a.go': 'code', 'other.md': 'other' });
    git(origin, 'tag', '--annotate', '--message=Release', 'v1.1.0');
    commit({ 'keps/a.md': 'between' });
    const last = commit({ 'keps/a.md': 'two', 'keps/b c.md': 'three' });
    // What a run that was interrupted has left.
    mkdirSync(`${bundle}.partial`, { recursive: true });
    writeFileSync(join(`${bundle}.partial`, 'HEAD'), 'half');
    expect((await snapshots([first, last])).stdout).toContain('a-b.bundle: fetched');
    execFileSync('git', ['clone', '--quiet', bundle, clone]);
  });

  it('keeps the pinned commits in a line, with tags', () => {
    const subjects = git(clone, 'log', '--reverse', '--format=%D|%cI', 'main').split('\n');
    expect(subjects).toEqual([
      'tag: snapshot-2026-07-10|2026-07-20T12:00:00+02:00',
      expect.stringContaining('tag: snapshot-2026-07-11'),
    ]);
    const message = git(clone, 'log', '-1', '--format=%s', 'snapshot-2026-07-10');
    expect(message).toBe(`Snapshot of a/b at ${first}`);
    expect(git(clone, 'log', '--format=%an %cn', 'main')).not.toContain('Somebody');
  });

  it('keeps only the files of the paths, with their text', () => {
    const files = git(clone, 'ls-tree', '-r', '--name-only', 'main').split('\n');
    expect(files).toEqual(['keps/a.md', 'keps/b c.md']);
    expect(git(clone, 'show', 'snapshot-2026-07-10:keps/a.md')).toBe('one');
    expect(git(clone, 'show', 'main:keps/a.md')).toBe('two');
  });

  it('makes a branch of one commit from a tag of upstream', () => {
    expect(git(clone, 'log', '--format=%s', 'origin/release-1.1')).toBe(
      'Snapshot of a/b at v1.1.0',
    );
  });

  it('leaves nothing else, nor what an interrupted run has left', () => {
    expect(readdirSync(join(root, 'out'))).toEqual(['a-b.bundle']);
  });

  it('leaves a bundle that is there', async () => {
    expect((await snapshots([first])).stdout).toContain('already there');
  });

  it.each([
    ['a file that is none', () => 'other'],
    ['a part of one', (whole: Buffer) => whole.subarray(0, -1)],
  ])('does not take %s for a bundle, nor replaces it', async (_, damage) => {
    const whole = readFileSync(bundle);
    const damaged = damage(whole);
    writeFileSync(bundle, damaged);
    const { code, stderr } = await snapshots([first]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/whole.*delete/) });
    expect(readFileSync(bundle)).toEqual(Buffer.from(damaged));
    writeFileSync(bundle, whole);
  });

  it('says which repository cannot be fetched, and fetches the others', async () => {
    rmSync(bundle);
    const missing = { repository: 'a/c', branch: 'main', paths: ['.'], history: { old: first } };
    const { code, stdout, stderr } = await snapshots([first], [missing]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^file:\S+\/a\/c: not fetched: git: .*a\/c.* not .*repository/);
    expect(stderr).toContain('\nRun the command again to fetch what is missing.\n');
    expect(stdout).toContain('a-b.bundle: fetched');
  });

  it('writes no bundle when a commit is not upstream', async () => {
    rmSync(bundle);
    const { code, stderr } = await snapshots(['f'.repeat(40)]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('not our ref') });
    expect(existsSync(bundle)).toBe(false);
  });

  it('asks nobody for a password', async () => {
    const server = createServer((_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="GitHub"' }).end();
    });
    const { code, stderr } = await snapshots([first], [], await listen(server));
    server.close();
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('disabled') });
  });
});
