import { describe, expect, it } from 'vitest';
import { getJson, query, startForTest } from '../testing/fixtures.ts';

const REPO = '/repos/kubernetes/enhancements';

interface Tree {
  truncated: boolean;
  tree: { path: string }[];
}

it('a tree says when it leaves entries out', async () => {
  const github = await startForTest({ limits: { treeEntries: 5 } });
  const cut = await getJson<Tree>(github, `${REPO}/git/trees/main?recursive=1`);
  expect([cut.truncated, cut.tree.length]).toEqual([true, 5]);
  const folder = await getJson<Tree>(github, `${REPO}/git/trees/main:keps%2Fsig-cli`);
  expect([folder.truncated, folder.tree.map(({ path }) => path)]).toEqual([false, ['5295-kyaml']]);
});

describe('the served head', () => {
  const paths = async (github: Awaited<ReturnType<typeof startForTest>>, ref: string) => {
    const { tree } = await getJson<Tree>(github, `${REPO}/git/trees/${ref}?recursive=1`);
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

it('issues can be replaced', async () => {
  const github = await startForTest();
  github.setIssues('kubernetes/enhancements', [{ number: 1, title: 'One', state: 'open' }]);
  const text = `{ repository(owner: "kubernetes", name: "enhancements") {
      issues(first: 1) { nodes { title author { login } } } } }`;
  const { data } = await query(github, text);
  expect(data?.repository).toEqual({ issues: { nodes: [{ title: 'One', author: null }] } });
  expect(() =>
    github.setIssues('kubernetes/enhancements', [{ number: 0, title: '', state: 'open' }]),
  ).toThrow('setIssues(kubernetes/enhancements): ');
});
