/** The bounds within which the server answers; GitHub's own where it publishes them. */
export interface Limits {
  /** Entries of a recursive tree before it is cut and says `truncated`. */
  treeEntries: number;
  /** Bytes of a blob's text in GraphQL before it is cut and says `isTruncated`. */
  blobTextBytes: number;
  /** Bytes of blob text in one GraphQL answer before it times out with 502. GitHub: unpublished. */
  graphqlBlobBytes: number;
  /** Git objects looked up in one GraphQL query before it times out with 502. GitHub: unpublished. */
  graphqlObjects: number;
  /** Nodes that one GraphQL query may ask for. */
  graphqlNodes: number;
}

/**
 * What holds unless a test says otherwise. Sources:
 * https://docs.github.com/en/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 * https://docs.github.com/en/rest/git/trees#get-a-tree
 */
export const DEFAULT_LIMITS: Limits = {
  treeEntries: 100_000,
  blobTextBytes: 512 * 1024,
  graphqlBlobBytes: 8 * 1024 * 1024,
  graphqlObjects: 2000,
  graphqlNodes: 500_000,
};
