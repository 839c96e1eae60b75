import { z } from 'zod';
import { objectId } from '../../../src/schemas/version.ts';
import { type BranchHead, toInstant, type UpstreamFile } from '../engine/repository.ts';

const COMMIT_FIELDS = 'oid committedDate message tree { oid }';

const commit = z.object({
  oid: objectId,
  committedDate: z.string(),
  message: z.string(),
  tree: z.object({ oid: objectId }),
});

const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });

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
      defaultBranchRef: z.object({ name: z.string(), target: commit }).nullish(),
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

const treeEntry = z.object({
  oid: objectId,
  type: z.string(),
  object: z.object({ byteSize: z.int().optional() }).nullable(),
});

/** The answer to `branchesQuery`. */
export const branchesAnswer = z.object({
  repository: z.object({
    refs: z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      nodes: z.array(
        z.object({
          name: z.string(),
          target: z.looseObject({ ...commit.shape }),
        }),
      ),
    }),
  }),
});

/** Asks for the branches whose names contain a text, each with the entries at some paths. */
export function branchesQuery(repository: string, paths: readonly string[]): string {
  return `query Branches($text: String!, $after: String) {
    repository(${repositoryArguments(repository)}) {
      refs(refPrefix: "refs/heads/", query: $text, first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { name target { ... on Commit { ${COMMIT_FIELDS} ${filesAt(paths)} } } }
      }
    }
  }`;
}

/** The answer to `filesQuery`. */
export const filesAnswer = z.object({
  repository: z.object({ object: z.record(z.string(), z.unknown()) }),
});

/** Asks for the entries of a commit at some paths. */
export function filesQuery(repository: string, commit: string, paths: readonly string[]): string {
  return `query Files {
    repository(${repositoryArguments(repository)}) {
      object(oid: ${quote(commit)}) { ... on Commit { ${filesAt(paths)} } }
    }
  }`;
}

function filesAt(paths: readonly string[]): string {
  const files = paths.map(
    (path, index) =>
      `f${index}: file(path: ${quote(path)}) { oid type object { ... on Blob { byteSize } } }`,
  );
  return files.join(' ');
}

/** The files that a commit holds at the paths asked for. */
export function filesOf(
  commit: Readonly<Record<string, unknown>>,
  paths: readonly string[],
): UpstreamFile[] {
  return paths.flatMap((path, index) => {
    const { data: entry } = treeEntry.safeParse(commit[`f${index}`]);
    return entry?.type === 'blob'
      ? [{ path, id: entry.oid, size: entry.object?.byteSize ?? 0 }]
      : [];
  });
}

/** A head from GraphQL's answer. */
export function toBranchHead(branch: string, target: z.infer<typeof commit>): BranchHead {
  return {
    branch,
    commit: target.oid,
    tree: target.tree.oid,
    committed: toInstant(target.committedDate),
    message: target.message,
  };
}

/** The answer to `treeQuery`. */
export const treeAnswer = z.object({
  repository: z.object({ object: z.object({ oid: objectId.optional() }).nullable() }),
});

/** Asks for the id of the tree at a path. */
export function treeQuery(repository: string): string {
  return `query Tree($expression: String!) {
    repository(${repositoryArguments(repository)}) {
      object(expression: $expression) { ... on Tree { oid } }
    }
  }`;
}

/** The answer to `blobsQuery`. */
export const blobsAnswer = z.record(
  z.string(),
  z
    .record(
      z.string(),
      z
        .object({
          text: z.string().nullish(),
          isTruncated: z.boolean().optional(),
          isBinary: z.boolean().nullish(),
        })
        .nullable(),
    )
    .nullable(),
);

/** A blob of a repository. */
interface BlobOf {
  readonly repository: string;
  readonly id: string;
}

/**
 * Asks for the texts of blobs, as `b0`, `b1` and so on in the order of the list, each within its
 * repository: `r0`, `r1` in the order in which they are first named.
 */
export function blobsQuery(blobs: readonly BlobOf[]): string {
  const groups = Map.groupBy([...blobs.entries()], ([, { repository }]) => repository);
  const parts = [...groups].map(([repository, group], number) => {
    const objects = group.map(
      ([index, { id }]) =>
        `b${index}: object(oid: ${quote(id)}) { ... on Blob { text isTruncated isBinary } }`,
    );
    const arguments_ = repositoryArguments(repository);
    return `r${number}: repository(${arguments_}) { ${objects.join('\n')} }`;
  });
  return `query Blobs { ${parts.join('\n')} }`;
}

/** One level, or all levels, of a tree: https://docs.github.com/en/rest/git/trees#get-a-tree */
export const restTree = z.object({
  truncated: z.boolean(),
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.string(),
      type: z.string(),
      sha: objectId,
      size: z.int().optional(),
    }),
  ),
});

export type RestTree = z.infer<typeof restTree>;

/** A blob: https://docs.github.com/en/rest/git/blobs#get-a-blob */
export const restBlob = z.object({ content: z.string(), encoding: z.string() });

/** The arguments of `repository` in a query. */
export function repositoryArguments(repository: string): string {
  const [owner = '', name = ''] = repository.split('/');
  return `owner: ${quote(owner)}, name: ${quote(name)}`;
}

/** GraphQL strings are written as JSON strings. */
function quote(text: string): string {
  return JSON.stringify(text);
}
