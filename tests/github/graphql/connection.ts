/** The arguments of every connection. */
export interface ConnectionArguments {
  first?: number | null;
  /** Where the page before ended: GitHub's cursors say nothing to anyone else. */
  after?: string | null;
}

/** A connection over a list: the part of it that the arguments select. */
export function connection<T, N>(
  items: readonly T[],
  { after, first }: ConnectionArguments,
  makeNode: (item: T) => N,
) {
  const start = Number(after ?? 0);
  const end = Math.min(items.length, start + (first ?? items.length));
  return {
    totalCount: items.length,
    pageInfo: { hasNextPage: end < items.length, endCursor: start < end ? String(end) : null },
    nodes: () => items.slice(start, end).map(makeNode),
  };
}
