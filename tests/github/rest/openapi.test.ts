import { describe, expect, it } from 'vitest';
import { FIXTURE_SOURCES, get, getJson, startForFile } from '../testing/fixtures.ts';
import { OpenApi } from '../testing/openapi.ts';
import { EXAMPLES, type Example } from './examples.ts';
import { ROUTES } from './routes.ts';

const openApi = new OpenApi();
const github = await startForFile({ sources: FIXTURE_SOURCES });
const repo = '/repos/kubernetes/enhancements';
const { sha, tree } = await getJson<{ sha: string; tree: { path: string; sha: string }[] }>(
  github,
  `${repo}/git/trees/main?recursive=1`,
);
const blob = tree.find(({ path }) => path.endsWith('overview.png'));
const ids: Record<string, string> = { TREE_ID: sha, BLOB_ID: blob?.sha ?? '' };

async function ask(example: Example) {
  github.setFaults(example.isEmpty ? [{ kind: 'empty-repository' }] : []);
  const url = example.url.replace(/TREE_ID|BLOB_ID/, (name) => ids[name] ?? name);
  const response = await get(github, url);
  const text = await response.text();
  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
}

describe.each(ROUTES.map((route) => ({ path: route.path, route })))('$path', ({ path, route }) => {
  const examples = EXAMPLES[path] ?? [];

  it('is described by GitHub under the address that its errors name', () => {
    const url = openApi.operation(path)?.externalDocs.url;
    expect(url).toBe(`https://docs.github.com/rest/${route.documentation}`);
  });

  it('has an example that succeeds', () => {
    expect(examples.filter(({ status }) => status < 400).length).toBeGreaterThan(0);
  });

  it.each(examples)('answers $url with $status as described', async (example) => {
    const { status, body } = await ask(example);
    expect(status).toBe(example.status);
    expect(openApi.problems(path, status, body)).toEqual([]);
  });
});

it('has no examples of routes that are gone', () => {
  expect(Object.keys(EXAMPLES).sort()).toEqual(ROUTES.map(({ path }) => path).sort());
});

it('finds what does not fit the description', () => {
  const broken = { sha: 1, tree: null };
  const path = '/repos/{owner}/{repo}/git/trees/{tree_sha}';
  expect(openApi.problems(path, 200, broken)).toEqual(
    expect.arrayContaining([`${path}/sha must be string`, `${path}/tree must be array`]),
  );
});
