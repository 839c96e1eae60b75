import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../../../src/model/json-object.ts';
import type { GitHubClient } from './client.ts';
import { pageInfo, readPages } from './pages.ts';
import { repositoryArguments } from './queries.ts';

const issuesAnswer = z.object({
  repository: z.object({
    // Each is read by itself, so that one that is odd does not take the others with it.
    issues: z.object({ pageInfo, totalCount: z.int(), nodes: z.array(z.unknown()) }),
  }),
});

function issuesQuery(repository: string): string {
  return `query Issues($since: DateTime, $after: String) {
    repository(${repositoryArguments(repository)}) {
      issues(
        first: 100, after: $after, filterBy: { since: $since },
        orderBy: { field: UPDATED_AT, direction: ASC }
      ) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes {
          number title state stateReason(enableDuplicate: true) body
          createdAt updatedAt closedAt author { login } milestone { title }
          assignees(first: 20) { nodes { login } } labels(first: 50) { nodes { name } }
        }
      }
    }
  }`;
}

/**
 * Reads issues through GraphQL, which unlike REST leaves out pull requests.
 * @param since leaves out what did not change at or after it.
 * @returns them in the shape of REST: https://docs.github.com/en/rest/issues/issues
 */
export async function readIssues(
  client: GitHubClient,
  repository: string,
  since: string | undefined,
): Promise<unknown[]> {
  const what = `${repository}: issues`;
  const query = issuesQuery(repository);
  const found: unknown[] = [];
  const pages = readPages(what, async (after) => {
    const answer = await client.graphql(what, issuesAnswer, query, { since, after });
    return answer.repository.issues;
  });
  for await (const { nodes } of pages) {
    found.push(...nodes.filter(isJsonObject).map(inRestShape));
  }
  return found;
}

const openAnswer = z.object({
  repository: z.object({
    issues: z.object({
      pageInfo,
      totalCount: z.int(),
      nodes: z.array(z.object({ number: z.int() })),
    }),
  }),
});

/** Reads the numbers of all open issues, and nothing else of them. */
export async function readOpenNumbers(
  client: GitHubClient,
  repository: string,
): Promise<ReadonlySet<number>> {
  const query = `query OpenIssues($after: String) {
    repository(${repositoryArguments(repository)}) {
      issues(first: 100, after: $after, states: OPEN) {
        totalCount pageInfo { hasNextPage endCursor } nodes { number }
      }
    }
  }`;
  const what = `${repository}: open issues`;
  const numbers = new Set<number>();
  const pages = readPages(what, async (after) => {
    const answer = await client.graphql(what, openAnswer, query, { after });
    return answer.repository.issues;
  });
  for await (const { nodes } of pages) {
    for (const { number } of nodes) numbers.add(number);
  }
  return numbers;
}

const amongAnswer = z.object({
  repository: z.record(
    z.string(),
    z.object({ number: z.int(), repository: z.object({ nameWithOwner: z.string() }) }).nullable(),
  ),
});

/**
 * Asks which of some numbers are issues of a repository, in one request; one that was transferred is
 * another's. Nothing where GitHub does not answer for all of them.
 */
export async function readIssuesAmong(
  client: GitHubClient,
  repository: string,
  numbers: readonly number[],
): Promise<ReadonlySet<number> | undefined> {
  const fields = 'number repository { nameWithOwner }';
  const asked = numbers.map((number) => `i${number}: issue(number: ${number}) { ${fields} }`);
  const query = `query IssuesAmong {
    repository(${repositoryArguments(repository)}) { ${asked.join('\n')} }
  }`;
  const what = `${repository}: which issues are there`;
  const answer = await client.graphqlWhole(what, amongAnswer, query);
  if (answer === undefined) return undefined;
  const found = Object.values(answer.repository).filter((issue) => issue !== null);
  return new Set(
    found
      .filter((issue) => issue.repository.nameWithOwner.toLowerCase() === repository.toLowerCase())
      .map(({ number }) => number),
  );
}

function inRestShape(node: JsonObject): unknown {
  return {
    number: node.number,
    title: node.title,
    state: node.state,
    state_reason: lowerCase(node.stateReason),
    body: node.body,
    created_at: node.createdAt,
    updated_at: node.updatedAt,
    closed_at: node.closedAt,
    user: node.author,
    assignees: nodesOf(node.assignees),
    labels: nodesOf(node.labels),
    milestone: node.milestone,
  };
}

function lowerCase(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** Null where the connection is not there. */
function nodesOf(connection: unknown): unknown {
  return isJsonObject(connection) ? connection.nodes : null;
}
