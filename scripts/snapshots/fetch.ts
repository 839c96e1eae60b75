import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { RepositoryPins } from './pins.ts';

/** The author of all commits, whoever the machine's settings name. */
const IDENTITY = {
  GIT_AUTHOR_NAME: 'Snapshot',
  GIT_AUTHOR_EMAIL: 'snapshot@invalid',
  GIT_COMMITTER_NAME: 'Snapshot',
  GIT_COMMITTER_EMAIL: 'snapshot@invalid',
};

const SHA1_BYTES = 20;

/**
 * Whether there is a bundle.
 * @throws {Error} where something else is in its place, or only a part of it
 */
export function hasBundle(bundle: string): boolean {
  if (!existsSync(bundle)) return false;
  const whole = readFileSync(bundle);
  // Behind lines of text, it is a pack, which ends with its own digest: https://git-scm.com/docs/gitformat-bundle
  const pack = whole.subarray(whole.indexOf('\n\n') + 2);
  const digest = createHash('sha1').update(pack.subarray(0, -SHA1_BYTES)).digest();
  if (digest.equals(pack.subarray(-SHA1_BYTES))) return true;
  throw new Error(`${bundle} is no whole bundle of git: delete it, and run again`);
}

/** What `git ls-tree` says of a file. */
interface Entry {
  readonly id: string;
  readonly line: string;
}

/**
 * Fetches the pinned commits of a repository without their history and with only the files whose
 * paths are kept, and writes them as a bundle: a line of snapshots with tags, and branches of one
 * commit each. Commits keep upstream's date, and name the upstream commit in their message.
 * @throws {Error} where upstream cannot be reached, or has no such commit or files
 */
export function fetchBundle(pins: RepositoryPins, from: string, bundle: string): void {
  const gitDir = `${resolve(bundle)}.partial`;
  // A run that was interrupted has left it.
  rmSync(gitDir, { recursive: true, force: true });
  mkdirSync(gitDir, { recursive: true });
  try {
    prepare(gitDir, `${from}/${pins.repository}`);
    rebuild(gitDir, pins);
    runGit(gitDir, ['symbolic-ref', 'HEAD', `refs/heads/${pins.branch}`]);
    const partial = join(gitDir, 'snapshots.bundle');
    runGit(gitDir, ['bundle', 'create', '--quiet', partial, 'HEAD', '--branches', '--tags']);
    renameSync(partial, bundle);
  } finally {
    rmSync(gitDir, { recursive: true, force: true });
  }
}

function prepare(gitDir: string, url: string): void {
  runGit(gitDir, ['init', '--quiet', '--bare']);
  runGit(gitDir, ['remote', 'add', 'origin', url]);
  runGit(gitDir, ['config', 'remote.origin.promisor', 'true']);
  runGit(gitDir, ['config', 'remote.origin.partialclonefilter', 'blob:none']);
}

function rebuild(gitDir: string, pins: RepositoryPins): void {
  const fetched = new Set<string>();
  let parent: string | undefined;
  for (const [label, commit] of Object.entries(pins.history)) {
    parent = copyCommit(gitDir, pins, commit, parent, fetched);
    if (label !== pins.branch) runGit(gitDir, ['update-ref', `refs/tags/${label}`, parent]);
  }
  if (parent !== undefined) runGit(gitDir, ['update-ref', `refs/heads/${pins.branch}`, parent]);
  for (const [branch, commit] of Object.entries(pins.branches)) {
    const copy = copyCommit(gitDir, pins, commit, undefined, fetched);
    runGit(gitDir, ['update-ref', `refs/heads/${branch}`, copy]);
  }
}

/** @returns the id of a new commit with the kept files of upstream's. */
function copyCommit(
  gitDir: string,
  { repository, paths }: RepositoryPins,
  commit: string,
  parent: string | undefined,
  fetched: Set<string>,
): string {
  fetchObjects(gitDir, ['--depth=1'], [/^v\d/.test(commit) ? `refs/tags/${commit}` : commit]);
  const upstream = runGit(gitDir, ['rev-parse', 'FETCH_HEAD^{commit}']);
  const entries = keptEntries(gitDir, upstream, paths);
  if (entries.length === 0) {
    throw new Error(`${commit}: got no file, expected some of ${paths.join(', ')}`);
  }
  fetchFiles(gitDir, entries, fetched);
  const index = { GIT_INDEX_FILE: join(gitDir, 'snapshot-index') };
  runGit(gitDir, ['read-tree', '--empty'], { env: index });
  const input = entries.map(({ line }) => `${line}\0`).join('');
  runGit(gitDir, ['update-index', '-z', '--index-info'], { input, env: index });
  const tree = runGit(gitDir, ['write-tree'], { env: index });
  const parents = parent === undefined ? [] : ['-p', parent];
  const message = `Snapshot of ${repository} at ${commit}`;
  const date = runGit(gitDir, ['log', '-1', '--format=%cI', upstream]);
  return runGit(gitDir, ['commit-tree', tree, ...parents, '-m', message], {
    env: { ...IDENTITY, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
  });
}

function keptEntries(gitDir: string, commit: string, paths: readonly string[]): Entry[] {
  const patterns = paths.map((path) => new RegExp(path));
  const lines = runGit(gitDir, ['ls-tree', '-r', '-z', commit]).split('\0').filter(Boolean);
  return lines.flatMap((line) => {
    const [, id = '', path = ''] = /^\d+ blob (\w+)\t(.*)$/s.exec(line) ?? [];
    return patterns.some((pattern) => pattern.test(path)) ? [{ id, line }] : [];
  });
}

/** Fetches in one request what git would otherwise fetch file by file. */
function fetchFiles(gitDir: string, entries: readonly Entry[], fetched: Set<string>): void {
  const ids = new Set(entries.map(({ id }) => id).filter((id) => !fetched.has(id)));
  if (ids.size > 0) fetchObjects(gitDir, ['--no-write-fetch-head'], [...ids]);
  for (const id of ids) fetched.add(id);
}

function fetchObjects(gitDir: string, options: string[], names: readonly string[]): void {
  const quiet = ['--quiet', '--no-tags', '--filter=blob:none', ...options];
  const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...quiet, 'origin', '--stdin'];
  runGit(gitDir, args, { input: names.join('\n') });
}

/**
 * Asks nobody for a password, as GitHub does for a repository that is not there, and gives up on a server
 * from which nothing comes for a minute.
 */
const UNATTENDED = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  GIT_HTTP_LOW_SPEED_LIMIT: '1',
  GIT_HTTP_LOW_SPEED_TIME: '60',
};

const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;

/** What a git command is given beside its arguments. */
interface GitInput {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs git in a repository and returns what it prints, without the last line break.
 * @throws {Error} with what git says
 */
function runGit(gitDir: string, args: readonly string[], given: GitInput = {}): string {
  const { error, status, stdout, stderr } = spawnSync('git', [`--git-dir=${gitDir}`, ...args], {
    input: given.input ?? '',
    env: { ...process.env, ...UNATTENDED, ...given.env },
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  });
  if (error !== undefined) throw new Error('git cannot be run: is it installed?', { cause: error });
  if (status !== 0) throw new Error(stderr.trim().replace(/^(?:fatal|error): /, 'git: '));
  return stdout.replace(/\n$/, '');
}
