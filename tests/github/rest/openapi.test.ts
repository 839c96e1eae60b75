import { describe, expect, it } from 'vitest';
import { FIXTURE_SOURCES, get, getJson, startForFile } from '../testing/fixtures.ts';
import { problemsOfAnswer } from '../testing/openapi.ts';
import { ROUTES } from './routes.ts';

/** A request that shows what a route answers. */
interface Example {
  /** Below the server's address. */
  url: string;
  status: number;
  /** The repository holds no commit. */
  isEmpty?: boolean;
}

const REPO = '/repos/kubernetes/enhancements';
const MISSING = '0000000000000000000000000000000000000000';

const github = await startForFile({ sources: FIXTURE_SOURCES });
const { sha, tree } = await getJson<{ sha: string; tree: { path: string; sha: string }[] }>(
  github,
  `${REPO}/git/trees/main?recursive=1`,
);
const blob = tree.find(({ path }) => path.endsWith('overview.png'));

/** Examples of every route by its path in GitHub's description. */
const EXAMPLES: Record<string, Example[]> = {
  '/repos/{owner}/{repo}/git/trees/{tree_sha}': [
    { url: `${REPO}/git/trees/${sha}`, status: 200 },
    { url: `${REPO}/git/trees/main?recursive=1`, status: 200 },
    { url: `${REPO}/git/trees/${MISSING}`, status: 404 },
    { url: '/repos/kubernetes/nothing/git/trees/main', status: 404 },
    { url: `${REPO}/git/trees/main`, status: 409, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/git/blobs/{file_sha}': [
    { url: `${REPO}/git/blobs/${blob?.sha}`, status: 200 },
    { url: `${REPO}/git/blobs/${MISSING}`, status: 404 },
    { url: `${REPO}/git/blobs/short`, status: 422 },
    { url: `${REPO}/git/blobs/${MISSING}`, status: 409, isEmpty: true },
  ],
  '/repos/{owner}/{repo}/tarball/{ref}': [{ url: `${REPO}/tarball/main`, status: 302 }],
};

async function ask(example: Example) {
  github.setFaults(example.isEmpty ? [{ kind: 'empty-repository' }] : []);
  const response = await get(github, example.url);
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

describe.each(Object.entries(EXAMPLES))('%s', (path, examples) => {
  it.each(examples)('answers $url with $status as described', async (example) => {
    const { status, body } = await ask(example);
    expect(status).toBe(example.status);
    expect(problemsOfAnswer(path, status, body)).toEqual([]);
  });
});

it('has an example of every route that succeeds, and of no other', () => {
  const succeeding = Object.entries(EXAMPLES).filter(([, examples]) =>
    examples.some(({ status }) => status < 400),
  );
  expect(succeeding.map(([path]) => path).sort()).toEqual(Object.keys(ROUTES).sort());
});

it('finds what does not fit the description', () => {
  const broken = { sha: 1, tree: null };
  const path = '/repos/{owner}/{repo}/git/trees/{tree_sha}';
  expect(problemsOfAnswer(path, 200, broken)).toEqual(
    expect.arrayContaining([`${path}/sha must be string`, `${path}/tree must be array`]),
  );
});
