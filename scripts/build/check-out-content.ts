import { execFile } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

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
  const archive = join(folder, 'content.tar');
  const { stdout } = await git(
    repository,
    ['archive', '--format=tar', commit, 'content'],
    'buffer',
  );
  await writeFile(archive, stdout);
  await run('tar', ['-xf', archive, '-C', folder]);
  await rm(archive);
  return { folder: join(folder, 'content'), commit, committed };
}

async function lastCommit(repository: string, day: string): Promise<[id: string, when: string]> {
  const before = ['log', '-1', `--before=${day}T23:59:59Z`, '--format=%H %cI', '--', 'content'];
  const { stdout } = await git(repository, before, 'utf8');
  const [commit, committed] = stdout.toString().trim().split(' ');
  if (commit === undefined || committed === undefined) {
    const all = ['log', '--reverse', '--format=%cs', '--', 'content'];
    const [oldest = 'none'] = (await git(repository, all, 'utf8')).stdout.toString().split('\n');
    throw new Error(
      `content/ has no commit of ${day} or before (its oldest is of ${oldest}); a shallow clone needs "git fetch --unshallow"`,
    );
  }
  return [commit, committed];
}

function git(repository: string, args: readonly string[], encoding: 'utf8' | 'buffer') {
  const options = { encoding: encoding as 'buffer', maxBuffer: 2 ** 30 };
  return run('git', ['-C', repository, ...args], options);
}
