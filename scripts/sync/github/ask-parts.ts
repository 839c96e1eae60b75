import type { Octokit } from 'octokit';

/** An answer, and whether all in it that is null is so because there is no such thing. */
export interface Parts {
  readonly data: unknown;
  readonly isWhole: boolean;
  /** What came with an answer in which something is null. */
  readonly failure?: unknown;
}

/**
 * Asks GraphQL for many things at once: errors come with whatever could be answered.
 * @throws what Octokit does where there is no data at all
 */
export async function askParts(
  octokit: Octokit,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Parts> {
  try {
    return { data: await octokit.graphql(query, variables), isWhole: true };
  } catch (error) {
    const data = error instanceof Error && 'data' in error ? error.data : undefined;
    const isPartial = typeof data === 'object' && data !== null && Object.keys(data).length > 0;
    if (!isPartial || Object.values(data).every((value) => value === null)) throw error;
    const isWhole = typesOf(error).every((type) => type === 'NOT_FOUND');
    return { data, isWhole, failure: error };
  }
}

/** The types of GraphQL errors; an error without one has an empty type. */
function typesOf(error: unknown): string[] {
  const hasErrors = error instanceof Error && 'errors' in error && Array.isArray(error.errors);
  return hasErrors ? (error.errors as { type?: string }[]).map(({ type = '' }) => type) : [];
}
