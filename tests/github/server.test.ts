import { describe, expect, it } from 'vitest';
import type { GitHub } from './server.ts';
import { get, getJson, query, startForTest, WITH_TOKEN } from './testing/fixtures.ts';

const TREE = '/repos/kubernetes/enhancements/git/trees/main';

it('renamed repositories lead to the new address', async () => {
  const github = await startForTest({
    renames: { 'kubernetes/features': 'kubernetes/enhancements' },
  });
  const moved = await get(github, '/repos/Kubernetes/Features/git/trees/main?recursive=1');
  const location = moved.headers.get('location') ?? '';
  expect([moved.status, location]).toEqual([301, `${github.url}${TREE}?recursive=1`]);
  const followed = await fetch(location, { headers: WITH_TOKEN });
  expect(await followed.json()).toMatchObject({ truncated: false });
});

describe('a last day', () => {
  const QUERY = `{ repository(owner: "kubernetes", name: "enhancements") {
    defaultBranchRef { target { ... on Commit { committedDate } } }
    refs(refPrefix: "refs/tags/", first: 9) { nodes { name } }
    issues(first: 9) { totalCount }
    releases(first: 9) { totalCount }
  } }`;
  const seen = async (github: GitHub) => (await query(github, QUERY)).data?.repository;

  it('hides the commits, tags, issues and releases that are younger', async () => {
    const github = await startForTest({ day: '2026-07-19' });
    const tag = (day: string) => ({
      ...{ tagName: day, publishedAt: `${day}T10:00:00Z`, isPrerelease: false },
    });
    github.setActivity({
      releases: { 'kubernetes/enhancements': [tag('2026-07-19'), tag('2026-07-20')] },
    });
    const counts = (all: number) => ({ totalCount: all });
    expect(await seen(github)).toEqual({
      defaultBranchRef: { target: { committedDate: '2026-07-13T00:00:00Z' } },
      refs: { nodes: [{ name: 'snapshot-2026-07-13' }] },
      issues: counts(3),
      releases: counts(1),
    });
    github.endAt('2024-12-31');
    expect(await seen(github)).toMatchObject({ defaultBranchRef: null, issues: counts(2) });
    github.endAt(undefined);
    expect(await seen(github)).toMatchObject({
      defaultBranchRef: { target: { committedDate: '2026-07-20T00:00:00Z' } },
      releases: counts(2),
    });
  });

  it('leaves a head that is named', async () => {
    const github = await startForTest({ day: '2026-07-13' });
    await github.setHead('kubernetes/enhancements', 'snapshot-2026-07-20');
    expect(await seen(github)).toMatchObject({
      defaultBranchRef: { target: { committedDate: '2026-07-20T00:00:00Z' } },
      refs: { nodes: [{ name: 'snapshot-2026-07-13' }] },
    });
  });
});

describe('the served head', () => {
  const paths = async (github: Awaited<ReturnType<typeof startForTest>>, ref: string) => {
    const { tree } = await getJson<{ tree: { path: string }[] }>(
      github,
      `/repos/kubernetes/enhancements/git/trees/${ref}?recursive=1`,
    );
    return tree.map(({ path }) => path);
  };

  it('moves everything that follows the default branch', async () => {
    const github = await startForTest();
    expect(await paths(github, 'main')).toContain('keps/latest.yaml');
    await github.setHead('kubernetes/enhancements', 'snapshot-2026-07-13');
    const expected = await paths(github, 'snapshot-2026-07-13');
    expect(expected).not.toContain('keps/latest.yaml');
    expect(await paths(github, 'main')).toEqual(expected);
    expect(await paths(github, 'HEAD')).toEqual(expected);
  });

  it('stays where it is when asked to move nowhere', async () => {
    const github = await startForTest();
    await expect(github.setHead('kubernetes/enhancements', 'nothing')).rejects.toThrow('"nothing"');
    expect(await paths(github, 'main')).toContain('keps/latest.yaml');
  });
});

it('issues that are none are refused', async () => {
  const github = await startForTest();
  const odd = { number: 0, title: '', state: 'open' } as const;
  expect(() => github.setIssues('kubernetes/enhancements', [odd])).toThrow(
    'setIssues(kubernetes/enhancements): ',
  );
});

it('logs what it was asked', async () => {
  const github = await startForTest({ token: 'secret' });
  const headers = { authorization: 'bearer secret' };
  await fetch(`${github.url}${TREE}?recursive=1`, { headers });
  const text = 'query Names { repository(owner: "kubernetes", name: "kubernetes") { name } }';
  const body = JSON.stringify({ query: text });
  await fetch(`${github.url}/graphql`, { method: 'POST', headers, body });
  expect(github.requests).toEqual([
    expect.objectContaining({
      method: 'GET',
      path: `${TREE}?recursive=1`,
      status: 200,
    }),
    expect.objectContaining({ method: 'POST', operation: 'Names', status: 200 }),
  ]);
  expect(JSON.stringify(github.requests)).not.toContain('secret');
  github.clearRequests();
  expect(github.requests).toEqual([]);
});

it('answers nothing but GET, of what it has', async () => {
  const github = await startForTest();
  const deleting = fetch(github.url + TREE, { method: 'DELETE', headers: WITH_TOKEN });
  expect((await deleting).status).toBe(404);
  expect((await get(github, '/nowhere')).status).toBe(404);
});
