import { expect, it } from 'vitest';
import type { GitHubClient } from './client.ts';
import { readIssues } from './issues.ts';

const nodes = [null, { number: 5, title: null, state: 'OPEN', stateReason: 7, labels: null }];

function clientThatCounts(totalCount: number): GitHubClient {
  const issues = { totalCount, pageInfo: { hasNextPage: false, endCursor: null }, nodes };
  return {
    graphql: async (_what: string, shape: { parse(value: unknown): unknown }) =>
      shape.parse({ repository: { issues } }),
  } as unknown as GitHubClient;
}

it('reads the issues beside one that is null or odd', async () => {
  expect(await readIssues(clientThatCounts(2), 'a/b', undefined)).toMatchObject([
    { number: 5, title: null, state: 'OPEN', state_reason: 7, labels: null },
  ]);
});

it('takes fewer issues than GitHub counts for an error', async () => {
  const reading = readIssues(clientThatCounts(40), 'a/b', undefined);
  await expect(reading).rejects.toThrow('a/b: issues: GitHub counts 40 of them, but gives 2;');
});
