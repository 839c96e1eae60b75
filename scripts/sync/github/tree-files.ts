import { isRegular, type UpstreamFile } from '../engine/repository.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './failures.ts';
import { type RestTree, restTree } from './file-queries.ts';
import { canHave } from './tree-queries.ts';

/**
 * Lists all files of a tree; a listing that GitHub cuts is read directory by directory.
 * @param repository owner/name
 * @param prefix what the paths of the files begin with
 * @throws {GitHubError} where GitHub lists only a part of one directory, or nothing
 */
export async function listTreeFiles(
  client: GitHubClient,
  repository: string,
  tree: string,
  prefix: string,
): Promise<UpstreamFile[]> {
  const list = async (parameters: Record<string, unknown>) => {
    const [owner, repo] = repository.split('/');
    const route = 'GET /repos/{owner}/{repo}/git/trees/{tree}';
    const given = { owner, repo, tree, ...parameters };
    const listed = await client.rest(`${repository}: tree ${tree}`, restTree, route, given);
    if (canHave(tree, listed.tree)) return listed;
    throw new GitHubError(`${repository}: GitHub lists nothing of ${prefix}; run again`, 200);
  };
  const all = await list({ recursive: 1 });
  if (!all.truncated) return filesInTree(all, prefix);
  const level = await list({});
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

function filesInTree({ tree }: RestTree, prefix: string): UpstreamFile[] {
  return tree
    .filter(({ type }) => type !== 'tree')
    .map(({ path, sha, size = 0, mode }) => ({
      ...{ path: `${prefix}${path}`, id: sha, size },
      ...(!isRegular(Number.parseInt(mode, 8)) && { isLink: true }),
    }));
}
