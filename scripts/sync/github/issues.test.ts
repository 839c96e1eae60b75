import { expect, it } from 'vitest';
import type { GitHubClient } from './client.ts';
import { readIssues } from './issues.ts';

it('reads the issues beside one that is null or odd', async () => {
  const nodes = [null, { number: 5, title: null, state: 'OPEN', stateReason: 7, labels: null }];
  const issues = { pageInfo: { hasNextPage: false, endCursor: null }, nodes };
  const client = {
    graphql: async (_what: string, shape: { parse(value: unknown): unknown }) =>
      shape.parse({ repository: { issues } }),
  } as unknown as GitHubClient;
  expect(await readIssues(client, 'a/b', undefined)).toMatchObject([
    { number: 5, title: null, state: 'OPEN', state_reason: 7, labels: null },
  ]);
});
