import { z } from 'zod';
import { objectId } from '../../../src/schemas/version.ts';
import { isRegular, type UpstreamFile } from '../engine/repository.ts';
import { pageInfo } from './pages.ts';
import { COMMIT_FIELDS, graphqlString, queriedCommit, repositoryArguments } from './queries.ts';

const treeEntry = z.object({
  oid: objectId,
  type: z.string(),
  mode: z.int(),
  object: z.object({ byteSize: z.int().optional() }).nullable(),
});

/** The answer to `branchesQuery`. */
export const branchesAnswer = z.object({
  repository: z.object({
    refs: z.object({
      pageInfo,
      nodes: z.array(z.object({ name: z.string(), target: z.looseObject(queriedCommit.shape) })),
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
      object(oid: ${graphqlString(commit)}) { ... on Commit { ${filesAt(paths)} } }
    }
  }`;
}

function filesAt(paths: readonly string[]): string {
  const files = paths.map(
    (path, index) =>
      `f${index}: file(path: ${graphqlString(path)}) { oid type mode object { ... on Blob { byteSize } } }`,
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
    if (entry === undefined || entry.type === 'tree') return [];
    const { oid: id, mode, object } = entry;
    return [{ path, id, size: object?.byteSize ?? 0, ...(!isRegular(mode) && { isLink: true }) }];
  });
}

/** The answer to `treeIdQuery`. */
export const treeIdAnswer = z.object({
  repository: z.object({ object: z.object({ oid: objectId.optional() }).nullable() }),
});

/** Asks for the id of the tree at a path. */
export function treeIdQuery(repository: string): string {
  return `query Tree($expression: String!) {
    repository(${repositoryArguments(repository)}) {
      object(expression: $expression) { ... on Tree { oid } }
    }
  }`;
}

/** The answer to `blobsQuery`. */
export const blobsAnswer = z.record(
  z.string(),
  z.record(z.string(), z.object({ text: z.string().nullish() }).nullable()).nullable(),
);

/**
 * Asks for the texts of blobs, as `b0`, `b1` and so on in the order of the list, each within its
 * repository: `r0`, `r1` in the order in which they are first named.
 */
export function blobsQuery(
  blobs: readonly { readonly repository: string; readonly id: string }[],
): string {
  const groups = Map.groupBy([...blobs.entries()], ([, { repository }]) => repository);
  const parts = [...groups].map(([repository, group], number) => {
    const objects = group.map(
      ([index, { id }]) => `b${index}: object(oid: ${graphqlString(id)}) { ... on Blob { text } }`,
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
