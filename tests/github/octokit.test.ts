import { Octokit } from 'octokit';
import { describe, expect, it } from 'vitest';
import { parseFault } from './faults/parse.ts';
import type { GitHub } from './server.ts';
import { startForTest } from './testing/fixtures.ts';

const REPO = { owner: 'kubernetes', repo: 'enhancements' };

const silent = () => undefined;

function connect(github: GitHub, auth = 'any') {
  const waits: string[] = [];
  const retry = (kind: string) => (seconds: number) => {
    waits.push(`${kind} ${seconds}`);
    return true;
  };
  const octokit = new Octokit({
    baseUrl: github.url,
    auth,
    log: { debug: silent, info: silent, warn: silent, error: silent },
    throttle: {
      retryAfterBaseValue: 1,
      onRateLimit: retry('primary'),
      onSecondaryRateLimit: retry('secondary'),
    },
    retry: { retryAfterBaseValue: 1 },
  });
  return { octokit, waits };
}

describe('octokit', () => {
  it('reads a repository, its tree and a file', async () => {
    const { octokit } = connect(await startForTest());
    const { data: repo } = await octokit.rest.repos.get(REPO);
    expect([repo.full_name, repo.default_branch]).toEqual(['kubernetes/enhancements', 'main']);
    const { data: ref } = await octokit.rest.git.getRef({ ...REPO, ref: 'heads/main' });
    const { data: tree } = await octokit.rest.git.getTree({
      ...REPO,
      tree_sha: ref.object.sha,
      recursive: '1',
    });
    expect(tree.tree.map(({ path }) => path)).toContain('keps/sig-cli/5295-kyaml/kep.yaml');
    const { data } = await octokit.rest.repos.getContent({
      ...REPO,
      path: 'keps/sig-cli/5295-kyaml/kep.yaml',
      mediaType: { format: 'raw' },
    });
    expect(data).toContain('kep-number: 5295');
  });

  it('follows pages', async () => {
    const github = await startForTest();
    const { octokit } = connect(github);
    const parameters = { ...REPO, state: 'all', per_page: 1 } as const;
    const issues = await octokit.paginate(octokit.rest.issues.listForRepo, parameters);
    expect(issues.map(({ number }) => number)).toEqual([9000, 5295, 1287, 24]);
    expect(github.requests).toHaveLength(4);
  });

  it('follows a renamed repository', async () => {
    const renames = { 'kubernetes/features': 'kubernetes/enhancements' };
    const { octokit } = connect(await startForTest({ renames }));
    const { data } = await octokit.rest.repos.get({ owner: 'kubernetes', repo: 'features' });
    expect(data.full_name).toBe('kubernetes/enhancements');
  });

  it('asks GraphQL with variables', async () => {
    const { octokit } = connect(await startForTest());
    const text = `query ($owner: String!, $repo: String!) {
      repository(owner: $owner, name: $repo) { defaultBranchRef { name } } }`;
    expect(await octokit.graphql(text, REPO)).toEqual({
      repository: { defaultBranchRef: { name: 'main' } },
    });
  });

  it('pages through GraphQL', async () => {
    const { octokit } = connect(await startForTest());
    const text = `query ($owner: String!, $repo: String!, $cursor: String) {
      repository(owner: $owner, name: $repo) { issues(first: 2, after: $cursor) {
        nodes { number } pageInfo { hasNextPage endCursor } } } }`;
    const { repository } = await octokit.graphql.paginate(text, REPO);
    expect(repository.issues.nodes).toEqual([{ number: 24 }, { number: 1287 }, { number: 5295 }]);
  });

  it('sees the data beside the errors of a query', async () => {
    const { octokit } = connect(await startForTest());
    const text = '{ viewer { login } gone: repository(owner: "a", name: "b") { id } }';
    await expect(octokit.graphql(text)).rejects.toMatchObject({
      name: 'GraphqlResponseError',
      data: { viewer: { login: 'stand-in-viewer' }, gone: null },
      errors: [{ type: 'NOT_FOUND' }],
    });
  });

  it('sends an ETag and is told that nothing changed', async () => {
    const { octokit } = connect(await startForTest());
    const { headers } = await octokit.rest.repos.get(REPO);
    const again = octokit.rest.repos.get({ ...REPO, headers: { 'if-none-match': headers.etag } });
    await expect(again).rejects.toMatchObject({ status: 304 });
  });

  it('is refused with a wrong token', async () => {
    const { octokit } = connect(await startForTest({ token: 'right' }), 'wrong');
    await expect(octokit.rest.repos.get(REPO)).rejects.toMatchObject({
      status: 401,
      message: expect.stringContaining('Bad credentials'),
    });
  });

  it.each([
    ['rate-limit:3;count=1', [expect.stringMatching(/^primary [34]$/)]],
    ['secondary-limit:5;count=1', ['secondary 5']],
    ['status:503;count=2', []],
  ])('gets over %s', async (spec, expected) => {
    const { octokit, waits } = connect(await startForTest({ faults: [parseFault(spec)] }));
    expect((await octokit.rest.repos.get(REPO)).status).toBe(200);
    expect(waits).toEqual(expected);
  });
});
