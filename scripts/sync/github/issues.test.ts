import { expect, it } from 'vitest';
import type { GitHubClient } from './client.ts';
import { readIssues } from './issues.ts';

const ODD = { number: 5, title: null, state: 'OPEN', stateReason: 7, labels: null };

function clientThatCounts(totalCount: number, nodes: readonly unknown[]): GitHubClient {
  const issues = { totalCount, pageInfo: { hasNextPage: false, endCursor: null }, nodes };
  return {
    graphql: async (_what: string, shape: { parse(value: unknown): unknown }) =>
      shape.parse({ repository: { issues } }),
  } as unknown as GitHubClient;
}

it('reads the issues beside one that is odd', async () => {
  expect(await readIssues(clientThatCounts(2, ['', ODD]), 'a/b', undefined)).toMatchObject([
    { number: 5, title: null, state: 'OPEN', state_reason: 7, labels: null },
  ]);
});

it.each([
  ['fewer than it counts', 40, ['', ODD], 'a/b: issues: GitHub counts 40 of them, but gives 2;'],
  ['null for one', 2, [null, ODD], 'a/b: issues: GitHub gives only some entries of a page; run'],
])('takes it for an error where GitHub gives %s', async (_, count, nodes, words) => {
  const reading = readIssues(clientThatCounts(count, nodes), 'a/b', undefined);
  await expect(reading).rejects.toThrow(words);
});
