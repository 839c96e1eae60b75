import { describe, expect, it } from 'vitest';
import { get, getJson, startForTest } from '../testing/fixtures.ts';

const REPO = '/repos/kubernetes/enhancements';
const KYAML = 'keps/sig-cli/5295-kyaml';

interface Content {
  content: string;
  encoding: string;
  sha: string;
}

interface Tree {
  truncated: boolean;
  tree: { path: string; sha: string; mode: string }[];
}

interface IssueShape {
  number: number;
  milestone: { number: number } | null;
}

describe('trees', () => {
  it('says when it leaves entries out', async () => {
    const github = await startForTest({ limits: { treeEntries: 5 } });
    const cut = await getJson<Tree>(github, `${REPO}/git/trees/main?recursive=1`);
    expect([cut.truncated, cut.tree.length]).toEqual([true, 5]);
    const folder = await getJson<Tree>(github, `${REPO}/git/trees/main:keps/sig-cli`);
    expect([folder.truncated, folder.tree.map(({ path }) => path)]).toEqual([
      false,
      ['5295-kyaml'],
    ]);
  });
});

describe('contents', () => {
  it('gives a file as base64 and raw', async () => {
    const github = await startForTest();
    const path = `${REPO}/contents/${KYAML}/kep.yaml?ref=snapshot-2026-07-13`;
    const { content, sha } = await getJson<Content>(github, path);
    const raw = await get(github, path, { accept: 'application/vnd.github.raw+json' });
    const text = await raw.text();
    expect(text).toContain('stage: beta');
    expect(Buffer.from(content, 'base64').toString()).toBe(text);
    const blob = await getJson<Content>(github, `${REPO}/git/blobs/${sha}`);
    expect(blob.content).toBe(content);
  });

  it('leaves out the content of a large file', async () => {
    const github = await startForTest({ limits: { contentBytes: 10 } });
    const file = await getJson<Content>(github, `${REPO}/contents/${KYAML}/kep.yaml`);
    expect([file.content, file.encoding]).toEqual(['', 'none']);
  });

  it('gives a binary file unharmed', async () => {
    const github = await startForTest();
    const file = await getJson<Content>(github, `${REPO}/contents/${KYAML}/overview.png`);
    expect([...Buffer.from(file.content, 'base64')]).toEqual([80, 78, 71, 0, 1, 2, 255]);
  });
});

describe('commits', () => {
  const subjects = async (github: Awaited<ReturnType<typeof startForTest>>, query: string) => {
    const path = `${REPO}/commits?${query}`;
    const commits = await getJson<{ commit: { message: string } }[]>(github, path);
    return commits.map(({ commit }) => commit.message.replace('Snapshot of ', ''));
  };

  it('are listed by path, ref and time', async () => {
    const github = await startForTest();
    expect(await subjects(github, '')).toEqual(['2026-07-20', '2026-07-13']);
    expect(await subjects(github, 'sha=snapshot-2026-07-13')).toEqual(['2026-07-13']);
    expect(await subjects(github, 'path=keps/sig-node/1287-in-place-update')).toEqual([
      '2026-07-13',
    ]);
    expect(await subjects(github, 'since=2026-07-15T00:00:00Z')).toEqual(['2026-07-20']);
    expect(await subjects(github, 'until=2026-07-15T00:00:00Z')).toEqual(['2026-07-13']);
    expect(await subjects(github, 'path=nothing')).toEqual([]);
  });

  it('show their files in pages', async () => {
    const github = await startForTest({ limits: { changedFiles: 2 } });
    const first = await get(github, `${REPO}/commits/main`);
    const { files } = (await first.json()) as { files: { filename: string; status: string }[] };
    expect(files).toHaveLength(2);
    expect(first.headers.get('link')).toContain('page=2>; rel="next"');
  });

  it('are compared with their files', async () => {
    const github = await startForTest();
    const path = `${REPO}/compare/snapshot-2026-07-13...main`;
    const comparison = await getJson<{
      status: string;
      ahead_by: number;
      files: { filename: string; status: string }[];
    }>(github, path);
    expect([comparison.status, comparison.ahead_by]).toEqual(['ahead', 1]);
    expect(comparison.files.map(({ filename, status }) => `${status} ${filename}`)).toEqual([
      'added keps/latest.yaml',
      `modified ${KYAML}/kep.yaml`,
      `renamed ${KYAML}/overview.png`,
      'added keps/sig-node/9999-next/kep.yaml',
    ]);
  });
});

describe('the served head', () => {
  it('moves everything that follows the default branch', async () => {
    const github = await startForTest();
    await github.setHead('kubernetes/enhancements', 'snapshot-2026-07-13');
    const paths = ['contents/keps/sig-node/9999-next', 'contents/keps/latest.yaml'];
    const statuses = await Promise.all(
      paths.map(async (path) => (await get(github, `${REPO}/${path}`)).status),
    );
    expect(statuses).toEqual([404, 404]);
    const branches = await getJson<{ commit: { sha: string } }[]>(github, `${REPO}/branches`);
    const tag = await getJson<{ sha: string }>(github, `${REPO}/commits/snapshot-2026-07-13`);
    expect(branches[0]?.commit.sha).toBe(tag.sha);
  });

  it('stays where it is when asked to move nowhere', async () => {
    const github = await startForTest();
    await expect(github.setHead('kubernetes/enhancements', 'nothing')).rejects.toThrow('"nothing"');
    expect((await get(github, `${REPO}/contents/keps/latest.yaml`)).status).toBe(200);
  });
});

describe('issues', () => {
  const numbers = async (path: string) => {
    const github = await startForTest();
    const issues = await getJson<IssueShape[]>(github, `${REPO}/issues?${path}`);
    return issues.map(({ number }) => number);
  };

  it.each([
    ['', [9000, 5295]],
    ['state=all', [9000, 5295, 1287, 24]],
    ['state=all&direction=asc', [24, 1287, 5295, 9000]],
    ['state=all&sort=updated', [5295, 9000, 1287, 24]],
    ['state=closed&labels=sig/node', [1287, 24]],
    ['state=all&labels=sig/node,stage/stable', [1287]],
    ['state=all&since=2026-07-01T00:00:00Z', [9000, 5295]],
    ['state=all&per_page=3&page=2', [24]],
    ['state=all&milestone=1', [5295]],
    ['state=all&assignee=example', [5295]],
  ])('are selected by "%s"', async (path, expected) => {
    expect(await numbers(path)).toEqual(expected);
  });

  it('hold nothing but what GitHub says', async () => {
    const github = await startForTest();
    const issue = await getJson<Record<string, unknown>>(github, `${REPO}/issues/5295`);
    expect(Object.keys(issue).filter((key) => key.startsWith('x_'))).toEqual([]);
    expect(issue).toMatchObject({ comments: 3, milestone: { title: 'v1.37', number: 1 } });
  });

  it('can be replaced', async () => {
    const github = await startForTest();
    github.setIssues('kubernetes/enhancements', [{ number: 1, title: 'One', state: 'open' }]);
    expect(await getJson(github, `${REPO}/issues/1`)).toMatchObject({
      title: 'One',
      user: { login: 'ghost' },
    });
    expect(() =>
      github.setIssues('kubernetes/enhancements', [{ number: 0, title: '', state: 'open' }]),
    ).toThrow('setIssues(kubernetes/enhancements): ');
  });
});
