import type { BranchHead } from '../engine/repository.ts';
import type { GitHubClient } from './client.ts';
import { GitHubError, NOT_THERE, UnreachableError } from './failures.ts';
import { lacksEntries } from './pages.ts';
import { headsAnswer, headsQuery, type ReleaseConnection, toBranchHead } from './queries.ts';

/** What one request tells of all repositories of a run. */
export interface Heads {
  /** The head of a repository's default branch; of one that is none of the run's, at the cost of a request. */
  head(repository: string): Promise<BranchHead>;
  /** Its newest releases; nothing where they were not asked for, or not answered. */
  releases(repository: string): Promise<ReleaseConnection | undefined>;
  /** Why no releases of any repository were answered; nothing where some were. */
  releasesFailure(): Promise<unknown>;
}

/** Of which repositories what is asked. */
interface Asked {
  /** Those that are read. */
  readonly repositories: readonly string[];
  /** Those whose releases are wanted. */
  readonly followed: readonly string[];
}

interface Answered {
  readonly heads: ReadonlyMap<string, BranchHead>;
  readonly releases: ReadonlyMap<string, ReleaseConnection>;
  readonly failure: unknown;
  /** Why something is missing, where it is not for want of such a repository. */
  readonly holes: GitHubError | undefined;
}

/**
 * Reads the heads of all repositories of a run, and the newest releases of those that are followed, in
 * one request, when the first is asked for; every source then sees the same commit.
 * @param onMoved is told of a repository that has another name now; GitHub still answers for the old.
 */
export function headsReader(
  client: GitHubClient,
  asked: Asked,
  onMoved: (repository: string, to: string) => void = () => undefined,
): Heads {
  let answer: Promise<Answered> | undefined;
  const read = () => {
    answer ??= readHeads(client, asked, onMoved);
    return answer;
  };
  return {
    async head(repository) {
      const isAsked = asked.repositories.includes(repository);
      const alone = { repositories: [repository], followed: [] };
      const { heads, holes } = await (isAsked ? read() : readHeads(client, alone, onMoved));
      const head = heads.get(repository);
      if (head !== undefined) return head;
      const words = 'GitHub names no default branch (no such repository, or an empty one?)';
      throw holes ?? new GitHubError(`${repository}: ${words}${NOT_THERE}`, 404);
    },
    releases: async (repository) => (await read()).releases.get(repository),
    releasesFailure: async () => (await read()).failure,
  };
}

async function readHeads(
  client: GitHubClient,
  { repositories, followed }: Asked,
  onMoved: (repository: string, to: string) => void,
): Promise<Answered> {
  const what = `heads of ${repositories.join(', ')}`;
  const ask = (news: readonly string[]) =>
    client.graphqlParts(what, headsAnswer, headsQuery(repositories, news));
  let failure: unknown;
  // Releases of many repositories must not keep the sync from reading anything at all.
  const { answer, failure: holes } = await ask(followed).catch((error: unknown) => {
    const isFinal =
      error instanceof UnreachableError || (error instanceof GitHubError && error.status === 401);
    if (followed.length === 0 || isFinal) throw error;
    failure = error;
    return ask([]);
  });
  const heads = new Map<string, BranchHead>();
  const releases = new Map<string, ReleaseConnection>();
  for (const [index, repository] of followed.entries()) {
    const { nameWithOwner, releases: page } = answer[`f${index}`] ?? {};
    if (nameWithOwner !== undefined && nameWithOwner !== repository)
      onMoved(repository, nameWithOwner);
    if (page && !lacksEntries(page)) releases.set(repository, page);
  }
  if (followed.length > 0 && releases.size === 0) {
    failure ??= new GitHubError('GitHub gives no release of any repository; run again', 200);
  }
  for (const [index, repository] of repositories.entries()) {
    const {
      nameWithOwner,
      defaultBranchRef: branch,
      issues,
      openIssues,
      closedIssues,
    } = answer[`r${index}`] ?? {};
    const isFollowed = followed.includes(repository);
    if (nameWithOwner !== undefined && nameWithOwner !== repository && !isFollowed) {
      onMoved(repository, nameWithOwner);
    }
    if (branch) {
      const { pullRequests } = answer[`f${followed.indexOf(repository)}`] ?? {};
      heads.set(repository, {
        ...toBranchHead(branch.name, branch.target),
        issuesUpdated: issues?.nodes[0]?.updatedAt,
        openIssues: openIssues?.totalCount,
        closedIssues: closedIssues?.totalCount,
        pullRequestsUpdated: pullRequests?.nodes[0]?.updatedAt,
      });
    }
  }
  return { heads, releases, failure, holes };
}
