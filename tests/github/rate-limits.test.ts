import { describe, expect, it } from 'vitest';
import { get, postQuery, startForTest } from './testing/fixtures.ts';

const TREE = '/repos/kubernetes/enhancements/git/trees/main';

function remaining(response: Response): number {
  return Number(response.headers.get('x-ratelimit-remaining'));
}

describe('rate limit', () => {
  it('counts requests and says so', async () => {
    const github = await startForTest({ now: () => 1_000_000_000 });
    const { headers } = await get(github, TREE);
    const names = ['limit', 'remaining', 'used', 'reset', 'resource'];
    const values = names.map((name) => headers.get(`x-ratelimit-${name}`));
    expect(values).toEqual(['5000', '4999', '1', String(1_000_000 + 3600), 'core']);
  });

  it('counts REST and GraphQL apart', async () => {
    const github = await startForTest();
    const graph = await postQuery(github, '{ viewer { login } }');
    expect([remaining(graph), graph.headers.get('x-ratelimit-resource')]).toEqual([
      4999,
      'graphql',
    ]);
    expect(remaining(await get(github, TREE))).toBe(4999);
  });

  it('refuses with 403 until the hour is over', async () => {
    let milliseconds = 0;
    const github = await startForTest({ limits: { core: 1 }, now: () => milliseconds });
    await get(github, TREE);
    const refused = await get(github, TREE);
    expect([refused.status, remaining(refused)]).toEqual([403, 0]);
    expect(await refused.json()).toMatchObject({
      message: 'API rate limit exceeded for user ID 1.',
      status: '403',
    });
    milliseconds = 3_600_000;
    expect((await get(github, TREE)).status).toBe(200);
  });

  it('refuses GraphQL with 200 and an error', async () => {
    const github = await startForTest();
    github.setRemaining(0, 5);
    const response = await postQuery(github, '{ viewer { login } }');
    expect([response.status, remaining(response)]).toEqual([200, 0]);
    expect(await response.json()).toEqual({
      errors: [expect.objectContaining({ type: 'RATE_LIMIT', code: 'graphql_rate_limit' })],
    });
  });
});
