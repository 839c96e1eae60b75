import { Octokit } from 'octokit';
import { describe, expect, it } from 'vitest';
import { parseFault } from './faults/parse.ts';
import type { GitHub } from './server.ts';
import { startForTest } from './testing/fixtures.ts';

const REPO = { owner: 'kubernetes', repo: 'enhancements' };
const TREE = { ...REPO, tree_sha: 'main' };

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
  it('reads a tree and a file', async () => {
    const { octokit } = connect(await startForTest());
    const { data } = await octokit.rest.git.getTree({ ...TREE, recursive: '1' });
    const file = data.tree.find(({ path }) => path === 'keps/sig-cli/5295-kyaml/kep.yaml');
    const { data: blob } = await octokit.rest.git.getBlob({ ...REPO, file_sha: file?.sha ?? '' });
    expect(Buffer.from(blob.content, 'base64').toString()).toContain('kep-number: 5295');
  });

  it('follows a renamed repository', async () => {
    const renames = { 'kubernetes/features': 'kubernetes/enhancements' };
    const { octokit } = connect(await startForTest({ renames }));
    const { data } = await octokit.rest.git.getTree({ ...TREE, repo: 'features' });
    expect(data.tree.map(({ path }) => path)).toEqual(['keps']);
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

  it('is refused with a wrong token', async () => {
    const { octokit } = connect(await startForTest({ token: 'right' }), 'wrong');
    await expect(octokit.rest.git.getTree(TREE)).rejects.toMatchObject({
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
    expect((await octokit.rest.git.getTree(TREE)).status).toBe(200);
    expect(waits).toEqual(expected);
  });
});
