import { describe, expect, it } from 'vitest';
import { askRepository, query, startForTest } from '../testing/fixtures.ts';

describe('refs', () => {
  it('are listed by prefix, text and order', async () => {
    const github = await startForTest();
    const text = `{ repository(owner: "kubernetes", name: "kubernetes") {
      heads: refs(refPrefix: "refs/heads/", first: 1) {
        totalCount nodes { name prefix } pageInfo { hasNextPage } edges { cursor node { name } } }
      found: refs(refPrefix: "refs/heads/", query: "1.34", first: 5) { nodes { name } }
      tags: refs(refPrefix: "refs/tags/", first: 5,
        orderBy: { field: TAG_COMMIT_DATE, direction: DESC }) { nodes { name } }
      ref(qualifiedName: "refs/heads/release-1.34") { target { ... on Commit { messageHeadline } } }
      none: ref(qualifiedName: "refs/heads/release-1.0") { name } } }`;
    const { data, errors } = await query(github, text);
    expect(errors).toBeUndefined();
    expect(data?.repository).toEqual({
      heads: {
        totalCount: 2,
        nodes: [{ name: 'main', prefix: 'refs/heads/' }],
        pageInfo: { hasNextPage: true },
        edges: [{ cursor: expect.any(String), node: { name: 'main' } }],
      },
      found: { nodes: [{ name: 'release-1.34' }] },
      tags: { nodes: [{ name: 'snapshot-2026-08-05' }] },
      ref: { target: { messageHeadline: 'Branch release-1.34' } },
      none: null,
    });
  });
});

describe('issues', () => {
  const numbers = async (args: string) => {
    const { repository, errors } = await askRepository(
      `issues(first: 5, ${args}) { nodes { number } }`,
    );
    expect(errors).toBeUndefined();
    const issues = repository?.issues as { nodes: { number: number }[] } | undefined;
    return issues?.nodes.map(({ number }) => number);
  };

  it.each([
    ['states: OPEN', [5295]],
    ['states: [OPEN, CLOSED]', [24, 1287, 5295]],
    ['labels: ["sig/cli", "stage/stable"]', [1287, 5295]],
    ['filterBy: { since: "2026-07-01T00:00:00Z" }', [5295]],
    ['filterBy: { states: CLOSED, labels: ["sig/node"] }', [24, 1287]],
    ['orderBy: { field: UPDATED_AT, direction: DESC }', [5295, 1287, 24]],
  ])('are selected by %s', async (args, expected) => {
    expect(await numbers(args)).toEqual(expected);
  });

  it('tell what a reader needs', async () => {
    const { repository, errors } = await askRepository(`issue(number: 5295) {
      number title state stateReason createdAt updatedAt closedAt body url author { login }
      labels(first: 10) { nodes { name } } milestone { title number }
      assignees(first: 5) { nodes { login } } }`);
    expect(errors).toBeUndefined();
    expect(repository?.issue).toEqual({
      number: 5295,
      title: 'KYAML',
      state: 'OPEN',
      stateReason: null,
      createdAt: '2025-05-13T10:00:00Z',
      updatedAt: '2026-07-18T10:00:00Z',
      closedAt: null,
      body: expect.stringContaining('\r\n'),
      url: 'https://github.com/kubernetes/enhancements/issues/5295',
      author: { login: 'example' },
      labels: { nodes: [{ name: 'sig/cli' }, { name: 'stage/beta' }] },
      milestone: { title: 'v1.37', number: 1 },
      assignees: { nodes: [{ login: 'example' }] },
    });
  });
});

it('tells of the repository what a clone tells', async () => {
  const { repository } = await askRepository('owner { login } isEmpty isArchived url');
  expect(repository).toEqual({
    owner: { login: 'kubernetes' },
    isEmpty: false,
    isArchived: false,
    url: 'https://github.com/kubernetes/enhancements',
  });
});
