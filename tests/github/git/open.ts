import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { UsageError } from '../../../scripts/command/usage-error.ts';
import { nameFromFile, nameFromRemote, type ServedSource } from '../sources.ts';
import { createRepository, folderImport } from './fixture.ts';
import { Repository } from './repository.ts';
import { GitError, isolatedGit, isolatedGitText } from './run.ts';

async function cacheFolder(): Promise<string> {
  const folder = join(tmpdir(), `github-stand-in-${userInfo().username}`);
  await mkdir(folder, { recursive: true });
  return folder;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Makes a repository once of a source, also when several processes try at the same time. */
async function makeOnce(
  source: Buffer,
  make: (gitDir: string) => Promise<unknown>,
): Promise<string> {
  const cache = await cacheFolder();
  const target = join(cache, `${createHash('sha256').update(source).digest('hex')}.git`);
  if (await exists(target)) return target;
  const partial = await mkdtemp(join(cache, 'partial-'));
  try {
    await make(partial);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(await exists(target))) throw error;
  }
  return target;
}

/** A bare clone of a bundle, which stays for the next who asks. */
export async function bareClone(bundle: string): Promise<string> {
  return makeOnce(await readFile(bundle), (gitDir) =>
    isolatedGit(['clone', '--quiet', '--bare', bundle, gitDir]),
  );
}

async function gitDirOf(folder: string): Promise<string | undefined> {
  const isClone = await exists(join(folder, '.git'));
  const isBare = (await exists(join(folder, 'HEAD'))) && (await exists(join(folder, 'objects')));
  if (!isClone && !isBare) return undefined;
  const at = ['-c', 'safe.directory=*', '-C', folder];
  return isolatedGitText([...at, 'rev-parse', '--absolute-git-dir']);
}

async function originOf(gitDir: string): Promise<string | undefined> {
  try {
    return await isolatedGitText([`--git-dir=${gitDir}`, 'config', '--get', 'remote.origin.url']);
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return undefined;
    throw error;
  }
}

async function locate(path: string) {
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new UsageError(`${path}: no such file or folder`);
  if (info.isFile()) return { gitDir: await bareClone(path), origin: undefined, isFixed: true };
  const own = await gitDirOf(path);
  if (own) return { gitDir: own, origin: await originOf(own), isFixed: false };
  const commits = folderImport(path);
  const gitDir = await makeOnce(commits, (target) => createRepository(target, commits));
  return { gitDir, origin: undefined, isFixed: true };
}

/**
 * Opens a clone, a bundle or a folder of files as a repository. What is made of bundles and folders
 * stays below the system's folder for temporary files, under a hash of what it was made from.
 * @throws UsageError where there is nothing at the path or nothing tells the repository's name.
 */
export async function openRepository(source: ServedSource): Promise<Repository> {
  const path = resolve(source.path);
  const { gitDir, origin, isFixed } = await locate(path);
  const fullName =
    source.fullName ??
    (origin && (nameFromRemote(origin) ?? nameFromFile(origin))) ??
    nameFromFile(path);
  if (!fullName) {
    throw new UsageError(
      `${source.path}: the repository's name is unknown, write owner/name=${source.path}`,
    );
  }
  const repository = await Repository.open(fullName, gitDir, isFixed);
  if (source.ref !== undefined) await repository.serveHead(source.ref);
  return repository;
}
