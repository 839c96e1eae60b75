import { z } from 'zod';
import { objectId } from '../../../src/schemas/version.ts';
import { type BranchHead, toInstant } from '../engine/repository.ts';
import { pageInfo } from './pages.ts';

/** What queries ask of a commit. */
export const COMMIT_FIELDS = 'oid committedDate message tree { oid }';

/** What they get of it. */
export const queriedCommit = z.object({
  oid: objectId,
  committedDate: z.string(),
  message: z.string(),
  tree: z.object({ oid: objectId }),
});

/** One page of releases, each as it comes: a source reads them. */
const releaseConnection = z.object({ pageInfo, nodes: z.array(z.unknown()).nullish() });

/** A page of releases. */
export type ReleaseConnection = z.infer<typeof releaseConnection>;

const lastUpdate = z.object({ nodes: z.array(z.object({ updatedAt: z.string() })) }).nullish();

/** The answer to `headsQuery`. */
export const headsAnswer = z.record(
  z.string(),
  z
    .object({
      nameWithOwner: z.string(),
      defaultBranchRef: z.object({ name: z.string(), target: queriedCommit }).nullish(),
      issues: lastUpdate,
      openIssues: z.object({ totalCount: z.int() }).nullish(),
      closedIssues: z.object({ totalCount: z.int() }).nullish(),
      pullRequests: lastUpdate,
      releases: releaseConnection.nullish(),
    })
    .nullable(),
);

/**
 * Asks for the default branches of repositories, when an issue there last changed, and how many are
 * open and closed, as `r0`, `r1` and so on.
 * @param followed those whose newest releases are asked for, and when a merged pull request there last
 *   changed, as `f0`, `f1` and so on: apart, so that an answer that lacks them has the heads.
 */
export function headsQuery(repositories: readonly string[], followed: readonly string[]): string {
  const heads = repositories.map(
    (repository, index) =>
      `r${index}: repository(${repositoryArguments(repository)}) {
        nameWithOwner defaultBranchRef { name target { ... on Commit { ${COMMIT_FIELDS} } } }
        issues(${LAST_UPDATE}) { nodes { updatedAt } }
        openIssues: issues(states: OPEN) { totalCount }
        closedIssues: issues(states: CLOSED) { totalCount }
      }`,
  );
  const news = followed.map(
    (repository, index) =>
      `f${index}: repository(${repositoryArguments(repository)}) {
        nameWithOwner ${releasesFields('', RELEASES_AHEAD)}
        ${repositories.includes(repository) ? MERGED : ''}
      }`,
  );
  return `query Heads { ${[...heads, ...news].join('\n')} }`;
}

const LAST_UPDATE = 'first: 1, orderBy: { field: UPDATED_AT, direction: DESC }';
const MERGED = `pullRequests(states: MERGED, ${LAST_UPDATE}) { nodes { updatedAt } }`;

/** More than any repository publishes in a week. */
const RELEASES_AHEAD = 20;

function releasesFields(after: string, first: number): string {
  return `releases(first: ${first}, ${after} orderBy: { field: CREATED_AT, direction: DESC }) {
          pageInfo { hasNextPage endCursor } nodes { tagName publishedAt isPrerelease }
        }`;
}

/** The answer to `releasesQuery`. */
export const releasesAnswer = z.object({ repository: z.object({ releases: releaseConnection }) });

/** Asks for a page of releases, newest first. */
export function releasesQuery(repository: string): string {
  return `query Releases($after: String) {
    repository(${repositoryArguments(repository)}) { ${releasesFields('after: $after,', 100)} }
  }`;
}

/** A head from GraphQL's answer. */
export function toBranchHead(branch: string, target: z.infer<typeof queriedCommit>): BranchHead {
  return {
    branch,
    commit: target.oid,
    tree: target.tree.oid,
    committed: toInstant(target.committedDate),
    message: target.message,
  };
}

/** The arguments of `repository` in a query. */
export function repositoryArguments(repository: string): string {
  const [owner = '', name = ''] = repository.split('/');
  return `owner: ${graphqlString(owner)}, name: ${graphqlString(name)}`;
}

/** The repositories that something is asked of, as errors name them. */
export function repositoryNames(asked: readonly { readonly repository: string }[]): string {
  return [...new Set(asked.map(({ repository }) => repository))].join(', ');
}

/** A text as GraphQL writes strings: as JSON does. */
export function graphqlString(text: string): string {
  return JSON.stringify(text);
}
