import { execFile } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { git, gitText } from '../sync/local/git.ts';

const run = promisify(execFile);

/** An older state of content/. */
export interface OlderContent {
  /** Where its files lie, below the project: absolute paths of theirs resolve packages from there. */
  readonly folder: string;
  readonly commit: string;
  /** When that was committed, ISO 8601. */
  readonly committed: string;
}

/**
 * Writes content/ as the last commit of a day had it to a folder below .cache/.
 * @param repository the folder of the project
 * @param day ISO 8601; the state is that of its end, UTC
 * @throws {Error} when content/ has no commit that old
 */
export async function checkOutContent(repository: string, day: string): Promise<OlderContent> {
  const [commit, committed] = await lastCommit(repository, day);
  const folder = join(repository, '.cache', 'as-of', day);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const archive = resolve(folder, 'content.tar');
  await git(repository, ['archive', `--output=${archive}`, commit, 'content']);
  await run('tar', ['-xf', archive, '-C', folder]);
  await rm(archive);
  return { folder: join(folder, 'content'), commit, committed };
}

async function lastCommit(repository: string, day: string): Promise<[id: string, when: string]> {
  const before = ['log', '-1', `--before=${day}T23:59:59Z`, '--format=%H %cI', '--', 'content'];
  const [commit, committed] = (await gitText(repository, before)).split(' ');
  if (commit === undefined || committed === undefined) {
    const all = ['log', '--reverse', '--format=%cs', '--', 'content'];
    const [oldest] = (await gitText(repository, all)).split('\n');
    throw new Error(
      `content/ has no commit of ${day} or before (its oldest is of ${oldest}); a shallow clone needs "git fetch --unshallow"`,
    );
  }
  return [commit, committed];
}
