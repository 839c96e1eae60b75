import { posix } from 'node:path';
import { isRegular, type UpstreamFile } from '../engine/repository.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './failures.ts';
import { type RestTree, restTree } from './file-queries.ts';
import { isWholeTree } from './tree-queries.ts';

/** How far down a listing goes. */
type Levels = 'one' | 'all';

/**
 * Lists all files of a tree; a listing that GitHub cuts is read directory by directory.
 * @param repository owner/name
 * @param prefix what the paths of the files begin with
 * @throws {GitHubError} where GitHub lists only a part of a directory, or nothing
 */
export async function listTreeFiles(
  client: GitHubClient,
  repository: string,
  tree: string,
  prefix: string,
): Promise<UpstreamFile[]> {
  const list = async (levels: Levels) => {
    const [owner, repo] = repository.split('/');
    const route = 'GET /repos/{owner}/{repo}/git/trees/{tree}';
    const given = { owner, repo, tree, ...(levels === 'all' && { recursive: 1 }) };
    const listed = await client.rest(`${repository}: tree ${tree}`, restTree, route, given);
    if (listed.truncated || isWholeListing(tree, listed, levels)) return listed;
    const what = listed.tree.length === 0 ? 'nothing' : 'only a part';
    throw new GitHubError(`${repository}: GitHub lists ${what} of ${prefix}; run again`, 200);
  };
  const all = await list('all');
  if (!all.truncated) return filesInTree(all, prefix);
  const level = await list('one');
  if (level.truncated) {
    throw new GitHubError(`${repository}: GitHub lists only a part of ${prefix}`, 200);
  }
  const files = filesInTree(level, prefix);
  for (const { path, type, sha } of level.tree) {
    if (type === 'tree') {
      files.push(...(await listTreeFiles(client, repository, sha, `${prefix}${path}/`)));
    }
  }
  return files;
}

/**
 * Whether a listing has each entry of its tree and, where it has all levels, of each tree in it: what it
 * lacks would count as deleted.
 */
function isWholeListing(root: string, { tree: listed }: RestTree, levels: Levels): boolean {
  const byFolder = Map.groupBy(listed, ({ path }) => posix.dirname(path));
  const below = levels === 'one' ? [] : listed.filter(({ type }) => type === 'tree');
  return [{ path: '.', sha: root }, ...below].every(({ path, sha }) => {
    const entries = byFolder.get(path) ?? [];
    const hashed = entries.map((entry) => ({
      name: posix.basename(entry.path),
      mode: Number.parseInt(entry.mode, 8),
      oid: entry.sha,
    }));
    return isWholeTree(sha, hashed);
  });
}

function filesInTree({ tree }: RestTree, prefix: string): UpstreamFile[] {
  return tree
    .filter(({ type }) => type !== 'tree')
    .map(({ path, sha, size = 0, mode }) => ({
      ...{ path: `${prefix}${path}`, id: sha, size },
      ...(!isRegular(Number.parseInt(mode, 8)) && { isLink: true }),
    }));
}
