import { describe, expect, it } from 'vitest';
import { get, getJson, postQuery, query, startForTest, WITH_TOKEN } from './testing/fixtures.ts';

const REPO = '/repos/kubernetes/enhancements';

function remaining(response: Response): number {
  return Number(response.headers.get('x-ratelimit-remaining'));
}

describe('conditional requests', () => {
  it('answers 304 to a known ETag without counting it', async () => {
    const github = await startForTest();
    const first = await get(github, `${REPO}/commits`);
    const etag = first.headers.get('etag') ?? '';
    const again = await get(github, `${REPO}/commits`, { 'if-none-match': etag });
    expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/);
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(remaining(again)).toBe(remaining(first));
    const other = await get(github, `${REPO}/commits`, { 'if-none-match': '"other"' });
    expect([other.status, remaining(other)]).toEqual([200, remaining(first) - 1]);
  });

  it('answers 304 to a strong form of the ETag and to one of several', async () => {
    const github = await startForTest();
    const etag = (await get(github, REPO)).headers.get('etag')?.replace('W/', '');
    const again = await get(github, REPO, { 'if-none-match': `"a", ${etag}` });
    expect(again.status).toBe(304);
  });

  it('answers 304 to If-Modified-Since', async () => {
    const github = await startForTest();
    const path = `${REPO}/contents/keps/sig-node/1287-in-place-update/kep.yaml`;
    const modified = (await get(github, path)).headers.get('last-modified') ?? '';
    expect(modified).toBe('Mon, 13 Jul 2026 00:00:00 GMT');
    expect((await get(github, path, { 'if-modified-since': modified })).status).toBe(304);
    const before = new Date(Date.parse(modified) - 1000).toUTCString();
    expect((await get(github, path, { 'if-modified-since': before })).status).toBe(200);
  });

  it('counts a 304 to somebody without a token', async () => {
    const github = await startForTest();
    const first = await fetch(github.url + REPO);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    const again = await fetch(github.url + REPO, { headers });
    expect([again.status, remaining(again)]).toEqual([304, remaining(first) - 1]);
  });

  it('gives another ETag when the head moves', async () => {
    const github = await startForTest();
    const now = (await get(github, `${REPO}/commits/main`)).headers.get('etag');
    await github.setHead('kubernetes/enhancements', 'snapshot-2026-07-13');
    const before = (await get(github, `${REPO}/commits/main`)).headers.get('etag');
    await github.setHead('kubernetes/enhancements', undefined);
    const back = (await get(github, `${REPO}/commits/main`)).headers.get('etag');
    expect(before).not.toBe(now);
    expect(back).toBe(now);
  });
});

describe('rate limit', () => {
  it('counts requests and says so', async () => {
    const github = await startForTest({ now: () => 1_000_000_000 });
    const { headers } = await get(github, REPO);
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
    const state = await getJson<{ resources: Record<string, { used: number }> }>(
      github,
      '/rate_limit',
    );
    expect([state.resources.core?.used, state.resources.graphql?.used]).toEqual([0, 1]);
  });

  it('refuses with 403 until the hour is over', async () => {
    let milliseconds = 0;
    const github = await startForTest({ limits: { core: 1 }, now: () => milliseconds });
    await get(github, REPO);
    const refused = await get(github, REPO);
    expect([refused.status, remaining(refused)]).toEqual([403, 0]);
    expect(await refused.json()).toMatchObject({
      message: 'API rate limit exceeded for user ID 1.',
      status: '403',
    });
    milliseconds = 3_600_000;
    expect((await get(github, REPO)).status).toBe(200);
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

describe('access', () => {
  it('lets anyone make 60 REST requests an hour, and no query', async () => {
    const github = await startForTest();
    const rest = await fetch(github.url + REPO);
    expect([rest.status, rest.headers.get('x-ratelimit-limit')]).toEqual([200, '60']);
    const graph = await fetch(`${github.url}/graphql`, { method: 'POST', body: '{}' });
    expect([graph.status, await graph.json()]).toEqual([
      401,
      expect.objectContaining({ message: 'Requires authentication' }),
    ]);
    expect((await fetch(`${github.url}/user`)).status).toBe(401);
  });

  it('can be free for anyone', async () => {
    const github = await startForTest({ anonymous: 'free' });
    const body = JSON.stringify({ query: '{ viewer { login } }' });
    const graph = await fetch(`${github.url}/graphql`, { method: 'POST', body });
    expect(graph.status).toBe(200);
  });

  it('asks for the token where there is one', async () => {
    const github = await startForTest({ token: 'right' });
    const ask = async (authorization?: string) => {
      const headers = new Headers(
        authorization === undefined ? [] : [['authorization', authorization]],
      );
      const response = await fetch(github.url + REPO, { headers });
      return [response.status, ((await response.json()) as { message?: string }).message];
    };
    expect(await ask('bearer right')).toEqual([200, undefined]);
    expect(await ask('token right')).toEqual([200, undefined]);
    expect(await ask('Bearer wrong')).toEqual([401, 'Bad credentials']);
    expect(await ask('Basic cmlnaHQ=')).toEqual([401, 'Bad credentials']);
    expect(await ask()).toEqual([401, 'Requires authentication']);
  });

  it('wants to know the program that asks', async () => {
    const github = await startForTest();
    const headers = { ...WITH_TOKEN, 'user-agent': '' };
    expect((await fetch(github.url + REPO, { headers })).status).toBe(403);
  });
});

describe('renamed repositories', () => {
  const renames = { 'kubernetes/features': 'kubernetes/enhancements' };

  it('lead to the new address', async () => {
    const github = await startForTest({ renames });
    const moved = await get(github, '/repos/Kubernetes/Features/issues?state=all');
    const location = moved.headers.get('location') ?? '';
    expect([moved.status, location]).toEqual([
      301,
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/repositories\/\d+\/issues\?state=all$/),
    ]);
    const followed = await fetch(location);
    expect(await followed.json()).toHaveLength(4);
  });

  it('are found by GraphQL unless it says not to follow', async () => {
    const github = await startForTest({ renames });
    const ask = (extra: string) =>
      query(
        github,
        `{ repository(owner: "kubernetes", name: "features"${extra}) { nameWithOwner } }`,
      );
    expect((await ask('')).data).toEqual({
      repository: { nameWithOwner: 'kubernetes/enhancements' },
    });
    expect((await ask(', followRenames: false')).data).toEqual({ repository: null });
  });
});

it('logs what it was asked', async () => {
  const github = await startForTest({ token: 'secret' });
  const headers = { authorization: 'bearer secret' };
  await fetch(`${github.url}${REPO}/tags?per_page=1`, { headers });
  const body = JSON.stringify({ query: 'query Viewer { viewer { login } }' });
  await fetch(`${github.url}/graphql`, { method: 'POST', headers, body });
  expect(github.requests).toEqual([
    expect.objectContaining({
      method: 'GET',
      path: `${REPO}/tags?per_page=1`,
      status: 200,
      cost: 1,
    }),
    expect.objectContaining({ method: 'POST', operation: 'Viewer', status: 200, cost: 1 }),
  ]);
  expect(JSON.stringify(github.requests)).not.toContain('secret');
  github.clearRequests();
  expect(github.requests).toEqual([]);
});

it('answers HEAD without a body, and nothing but GET', async () => {
  const github = await startForTest();
  const head = await fetch(github.url + REPO, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
  expect((await fetch(github.url + REPO, { method: 'DELETE' })).status).toBe(404);
  expect((await get(github, '/nowhere')).status).toBe(404);
});
