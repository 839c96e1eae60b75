import { createHash, type Hash } from 'node:crypto';
import { lstat, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isolatedGit, isolatedGitText } from './run.ts';

/** To be raised when the same files would no longer give the same commits. */
const FORMAT = '1';
const FIRST_DATE = '2024-01-01T00:00:00Z';
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const BRANCH = /^release-[\w.]+$/;

interface Step {
  folder: string;
  date: string;
  message: string;
  parent: string | undefined;
}

function identity(date: string): NodeJS.ProcessEnv {
  return {
    GIT_AUTHOR_NAME: 'Fixture Author',
    GIT_AUTHOR_EMAIL: 'fixture@example.com',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: 'Fixture Author',
    GIT_COMMITTER_EMAIL: 'fixture@example.com',
    GIT_COMMITTER_DATE: date,
  };
}

async function writeTree(gitDir: string, folder: string): Promise<string> {
  const index = join(gitDir, 'fixture-index');
  const environment = { GIT_INDEX_FILE: index };
  const place = [`--git-dir=${gitDir}`, `--work-tree=${folder}`, '-c', 'core.autocrlf=false'];
  await rm(index, { force: true });
  await isolatedGit([...place, '-C', folder, 'add', '--all', '--force', '.'], environment);
  return isolatedGitText([`--git-dir=${gitDir}`, 'write-tree'], environment);
}

async function commitFolder(gitDir: string, step: Step): Promise<string> {
  const tree = await writeTree(gitDir, step.folder);
  const parent = step.parent === undefined ? [] : ['-p', step.parent];
  return isolatedGitText(
    [`--git-dir=${gitDir}`, 'commit-tree', tree, ...parent, '-m', step.message],
    identity(step.date),
  );
}

async function setRef(gitDir: string, ref: string, commit: string): Promise<void> {
  await isolatedGit([`--git-dir=${gitDir}`, 'update-ref', ref, commit]);
}

async function commitSnapshots(gitDir: string, folder: string, dates: string[]): Promise<string> {
  let parent: string | undefined;
  for (const name of dates) {
    const date = `${name}T00:00:00Z`;
    const message = `Snapshot of ${name}`;
    parent = await commitFolder(gitDir, { folder: join(folder, name), date, message, parent });
    await setRef(gitDir, `refs/tags/snapshot-${name}`, parent);
  }
  return parent ?? '';
}

async function commitBranches(gitDir: string, folder: string, branches: string[]): Promise<void> {
  for (const name of branches) {
    const commit = await commitFolder(gitDir, {
      folder: join(folder, name),
      date: FIRST_DATE,
      message: `Branch ${name}`,
      parent: undefined,
    });
    await setRef(gitDir, `refs/heads/${name}`, commit);
  }
}

async function build(folder: string, gitDir: string): Promise<string> {
  const names = (await readdir(folder)).sort();
  const dates = names.filter((name) => DATE.test(name));
  const branches = names.filter((name) => BRANCH.test(name));
  if (dates.length === 0 || dates.length + branches.length < names.length) {
    const message = 'Fixture';
    return commitFolder(gitDir, { folder, date: FIRST_DATE, message, parent: undefined });
  }
  await commitBranches(gitDir, folder, branches);
  return commitSnapshots(gitDir, folder, dates);
}

/**
 * Makes a bare repository at `gitDir` from a folder of files, with fixed author and dates, so that
 * the same files always have the same ids. A plain folder becomes one commit on `main`. A folder that
 * holds only `YYYY-MM-DD` folders, and beside them `release-*` folders, becomes one commit a date on
 * `main`, tagged `snapshot-YYYY-MM-DD`, and one branch a release.
 */
export async function createFromFolder(folder: string, gitDir: string): Promise<void> {
  await isolatedGit(['init', '--quiet', '--bare', '--initial-branch=main', gitDir]);
  await setRef(gitDir, 'refs/heads/main', await build(folder, gitDir));
}

async function addToHash(hash: Hash, path: string, name: string): Promise<void> {
  const info = await lstat(path);
  hash.update(`${name}\0${info.mode}\0`);
  if (info.isSymbolicLink()) hash.update(await readlink(path));
  else if (info.isFile()) hash.update(await readFile(path));
  if (!info.isDirectory()) return;
  for (const entry of (await readdir(path)).sort()) {
    await addToHash(hash, join(path, entry), `${name}/${entry}`);
  }
}

/** A name for what `createFromFolder` makes of a folder: another as soon as a file differs. */
export async function folderKey(folder: string): Promise<string> {
  const hash = createHash('sha256').update(FORMAT);
  await addToHash(hash, folder, '');
  return hash.digest('hex').slice(0, 32);
}
