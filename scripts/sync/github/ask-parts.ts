import type { Octokit } from 'octokit';
import { graphqlTypes } from './failures.ts';

/** An answer, and whether all in it that is null is so because there is no such thing. */
export interface Parts {
  readonly data: unknown;
  readonly isWhole: boolean;
  /** Whether each null in it comes with why it is null. */
  readonly isTold: boolean;
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
    const data = await octokit.graphql(query, variables);
    return { data, isWhole: true, isTold: countNulls(data) === 0 };
  } catch (error) {
    const data = error instanceof Error && 'data' in error ? error.data : undefined;
    const isPartial = typeof data === 'object' && data !== null && Object.keys(data).length > 0;
    if (!isPartial || Object.values(data).every((value) => value === null)) throw error;
    const types = graphqlTypes(error);
    const isWhole = types.every((type) => type === 'NOT_FOUND');
    return { data, isWhole, isTold: countNulls(data) === types.length, failure: error };
  }
}

/** Without a call for each level: an answer may have any number of them. */
function countNulls(data: unknown): number {
  const values = [data];
  let count = 0;
  for (const value of values) {
    if (value === null) count += 1;
    else if (typeof value === 'object') for (const each of Object.values(value)) values.push(each);
  }
  return count;
}
