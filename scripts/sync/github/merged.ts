import { z } from 'zod';
import type { GitHubClient } from './client.ts';
import { GitHubError } from './failures.ts';
import { pageInfo, readPages } from './pages.ts';

/** A search gives no more: https://docs.github.com/en/rest/search/search#about-search */
const MOST_FOUND = 1000;
const PAGE = 100;
/** For when a page of long texts takes GitHub too long. */
const SMALL_PAGE = 20;
const DAYS_AT_ONCE = 7;
const MS_PER_DAY = 86_400_000;

const searchAnswer = z.object({
  search: z.object({ issueCount: z.int(), pageInfo, nodes: z.array(z.unknown()).nullish() }),
});

const QUERY = `query MergedPullRequests($search: String!, $first: Int!, $after: String) {
  search(type: ISSUE, query: $search, first: $first, after: $after) {
    issueCount pageInfo { hasNextPage endCursor }
    nodes {
      ... on PullRequest {
        number title body mergedAt author { login } milestone { title }
        labels(first: 30) { nodes { name } }
      }
    }
  }
}`;

/**
 * Reads the pull requests that were merged into a branch at or after an instant, each as GitHub's
 * GraphQL has it: in one search, or week by week where that would find too many.
 */
export async function readMerged(
  client: GitHubClient,
  repository: string,
  branch: string,
  since: string,
): Promise<unknown[]> {
  const words = `repo:${repository} is:pr is:merged base:${branch}`;
  const search = (merged: string) =>
    readSearch(client, `${repository}: merged pull requests`, `${words} merged:${merged}`);
  const found: unknown[] = [];
  for (let from = since; ; ) {
    const rest = await search(`>=${from}`);
    if (rest !== undefined) return [...found, ...rest];
    const next = new Date(Date.parse(from) + DAYS_AT_ONCE * MS_PER_DAY).toISOString();
    const week = await search(`${from}..${next}`);
    if (week === undefined) {
      throw new GitHubError(`${repository}: more than ${MOST_FOUND} merged from ${from} on`, 200);
    }
    found.push(...week);
    from = next;
  }
}

/** All that a search finds; nothing where it finds more than it gives. */
async function readSearch(
  client: GitHubClient,
  what: string,
  search: string,
): Promise<unknown[] | undefined> {
  const found: unknown[] = [];
  let first = PAGE;
  const ask = async (after: string | undefined) => {
    const answer = await client.graphql(what, searchAnswer, QUERY, { search, first, after });
    return { ...answer.search, totalCount: answer.search.issueCount };
  };
  const pages = readPages(what, (after) =>
    ask(after).catch((error: unknown) => {
      if (first === SMALL_PAGE || !isTooMuch(error)) throw error;
      first = SMALL_PAGE;
      return ask(after);
    }),
  );
  for await (const { totalCount, nodes } of pages) {
    if (totalCount > MOST_FOUND) return undefined;
    found.push(...(nodes ?? []));
  }
  return found;
}

/** Whether GitHub gave up over what was asked, not over who asks. */
function isTooMuch(error: unknown): boolean {
  return error instanceof GitHubError && (error.status >= 500 || error.status === 200);
}
