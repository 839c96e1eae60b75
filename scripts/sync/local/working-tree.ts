import { existsSync } from 'node:fs';
import { lstat, readFile, realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { UpstreamFile } from '../engine/repository.ts';
import { gitItems, gitText } from './git.ts';

/** Marks the ids of files that are read from the working tree rather than from git's objects. */
const WORKING_TREE = 'working tree:';

/** Whether the id of a file says that it is read from the working tree. */
export function isOfWorkingTree(id: string): boolean {
  return id.startsWith(WORKING_TREE);
}

/** Whether files were ever checked out: not in a bare clone, nor in one with `--no-checkout`. */
export async function hasWorkingTree(directory: string): Promise<boolean> {
  const asked = ['rev-parse', '--is-inside-work-tree', '--git-path', 'index'];
  const [isInside, index = ''] = (await gitText(directory, asked)).split('\n');
  return isInside === 'true' && existsSync(resolve(directory, index));
}

/** Lists the files and links of a working tree that git does not ignore; what a link leads to is left out. */
export async function listWorkingTree(
  directory: string,
  below: readonly string[],
): Promise<UpstreamFile[]> {
  const options = ['--cached', '--others', '--exclude-standard', '-z'];
  const paths = await gitItems(directory, ['ls-files', ...options, '--', ...below]);
  const files: UpstreamFile[] = [];
  for (const path of new Set(paths)) {
    const stats = await lstat(join(directory, path)).catch(() => undefined);
    const isLink = stats?.isSymbolicLink() || stats?.isDirectory();
    if (isLink || (stats?.isFile() && (await isInPlace(directory, path)))) {
      const id = `${WORKING_TREE}${path}`;
      files.push({ path, id, size: stats?.size ?? 0, ...(isLink && { isLink }) });
    }
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The paths that a sparse checkout may leave out of a working tree; they are not deleted. */
export async function listSparse(
  directory: string,
  below: readonly string[],
): Promise<ReadonlySet<string>> {
  const items = await gitItems(directory, ['ls-files', '-t', '-z', '--', ...below]);
  return new Set(items.filter((item) => item.startsWith('S ')).map((item) => item.slice(2)));
}

/**
 * Reads a file of a working tree.
 * @throws {Error} where a link on the way leads elsewhere
 */
export async function readWorkingFile(directory: string, path: string): Promise<Buffer> {
  if (await isInPlace(directory, path)) return readFile(join(directory, path));
  throw new Error(`${directory}: ${path} leads elsewhere (expected no link)`);
}

/** Whether a file is where its path says, and not where a link on the way leads. */
async function isInPlace(directory: string, path: string): Promise<boolean> {
  const [place, root] = await Promise.all([realpath(join(directory, path)), realpath(directory)]);
  return place === join(root, path);
}
