import type { BranchHead } from '../engine/repository.ts';
import { type GitHubClient, GitHubError } from './client.ts';
import { headsAnswer, headsQuery, toBranchHead } from './queries.ts';

/**
 * Reads the heads of all repositories of a run in one request, when the first is asked for; every
 * source then sees the same commit.
 * @param onMoved is told of a repository that has another name now; GitHub still answers for the old.
 */
export function headsReader(
  client: GitHubClient,
  repositories: readonly string[],
  onMoved: (repository: string, to: string) => void = () => undefined,
): (repository: string) => Promise<BranchHead> {
  let heads: Promise<Map<string, BranchHead>> | undefined;
  return async (repository) => {
    heads ??= readHeads(client, repositories, onMoved);
    const head = (await heads).get(repository);
    if (head === undefined) {
      throw new GitHubError(
        `${repository}: GitHub names no default branch (no such repository, or an empty one?)`,
        404,
      );
    }
    return head;
  };
}

async function readHeads(
  client: GitHubClient,
  repositories: readonly string[],
  onMoved: (repository: string, to: string) => void,
): Promise<Map<string, BranchHead>> {
  const what = `heads of ${repositories.join(', ')}`;
  const answer = await client.graphqlParts(what, headsAnswer, headsQuery(repositories));
  const heads = new Map<string, BranchHead>();
  for (const [index, repository] of repositories.entries()) {
    const { nameWithOwner, defaultBranchRef: branch, issues } = answer[`r${index}`] ?? {};
    if (nameWithOwner !== undefined && nameWithOwner !== repository) {
      onMoved(repository, nameWithOwner);
    }
    if (branch) {
      const issuesUpdated = issues?.nodes[0]?.updatedAt;
      heads.set(repository, { ...toBranchHead(branch.name, branch.target), issuesUpdated });
    }
  }
  return heads;
}
