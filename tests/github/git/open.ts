import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nameFromFile, nameFromRemote, type Source, SourceError } from '../sources.ts';
import { createFromFolder } from './fixture.ts';
import { Repository } from './repository.ts';
import { GitError, git, gitText } from './run.ts';

/** Where the server may write. */
export interface Workspace {
  /** Clones of bundles, kept from run to run under the hash of the bundle. */
  cache: string;
  /** Repositories made from folders, deleted when the server ends. */
  scratch: string;
}

/** Makes the folders that the server writes to, below the system's folder for temporary files. */
export async function createWorkspace(): Promise<Workspace> {
  const cache = join(tmpdir(), 'github-stand-in', 'bundles');
  await mkdir(cache, { recursive: true });
  return { cache, scratch: await mkdtemp(join(tmpdir(), 'github-stand-in-')) };
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function cloneBundle(bundle: string, workspace: Workspace): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(bundle))
    .digest('hex')
    .slice(0, 32);
  const target = join(workspace.cache, `${hash}.git`);
  if (await exists(target)) return target;
  const partial = await mkdtemp(join(workspace.cache, 'partial-'));
  await git(['clone', '--quiet', '--bare', bundle, partial]);
  try {
    await rename(partial, target);
  } catch (error) {
    if (!(await exists(target))) throw error;
    await rm(partial, { recursive: true, force: true });
  }
  return target;
}

async function gitDirOf(folder: string): Promise<string | undefined> {
  const isClone = await exists(join(folder, '.git'));
  const isBare = (await exists(join(folder, 'HEAD'))) && (await exists(join(folder, 'objects')));
  if (!isClone && !isBare) return undefined;
  const at = ['-c', 'safe.directory=*', '-C', folder];
  return gitText([...at, 'rev-parse', '--absolute-git-dir']);
}

async function originOf(gitDir: string): Promise<string | undefined> {
  try {
    return await gitText([`--git-dir=${gitDir}`, 'config', '--get', 'remote.origin.url']);
  } catch (error) {
    if (error instanceof GitError && error.code === 1) return undefined;
    throw error;
  }
}

async function locate(path: string, workspace: Workspace) {
  const info = await stat(path).catch(() => undefined);
  if (!info) throw new SourceError(`${path}: no such file or folder`);
  if (info.isFile()) return { gitDir: await cloneBundle(path, workspace), origin: undefined };
  const own = await gitDirOf(path);
  if (own) return { gitDir: own, origin: await originOf(own) };
  const made = await mkdtemp(join(workspace.scratch, 'fixture-'));
  await createFromFolder(path, made);
  return { gitDir: made, origin: undefined };
}

/**
 * Opens a clone, a bundle or a folder of files as a repository.
 * @throws SourceError where there is nothing at the path or nothing tells the repository's name.
 */
export async function openSource(source: Source, workspace: Workspace): Promise<Repository> {
  const path = resolve(source.path);
  const { gitDir, origin } = await locate(path, workspace);
  const fullName =
    source.fullName ??
    (origin && (nameFromRemote(origin) ?? nameFromFile(origin))) ??
    nameFromFile(path);
  if (!fullName) {
    throw new SourceError(
      `${source.path}: the repository's name is unknown, write owner/name=${source.path}`,
    );
  }
  const repository = await Repository.open(fullName, gitDir);
  if (source.ref !== undefined) await repository.serveHead(source.ref);
  return repository;
}
