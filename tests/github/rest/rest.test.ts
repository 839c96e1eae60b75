import { describe, expect, it } from 'vitest';
import { getJson, startForTest } from '../testing/fixtures.ts';

const REPO = '/repos/kubernetes/enhancements';

interface Tree {
  tree: { path: string }[];
}

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

it('issues that are none are refused', async () => {
  const github = await startForTest();
  const odd = { number: 0, title: '', state: 'open' } as const;
  expect(() => github.setIssues('kubernetes/enhancements', [odd])).toThrow(
    'setIssues(kubernetes/enhancements): ',
  );
});
