import { describe, expect, it } from 'vitest';
import { getJson, postQuery, query, startForTest } from '../testing/fixtures.ts';

const KYAML = 'keps/sig-cli/5295-kyaml';

/** Asks for fields of the enhancements repository. */
async function ask(fields: string, options = {}) {
  const github = await startForTest(options);
  const text = `{ repository(owner: "kubernetes", name: "enhancements") { ${fields} } }`;
  const { data, errors } = await query(github, text);
  return { repository: data?.repository as Record<string, unknown> | null | undefined, errors };
}

describe('objects', () => {
  it('are the same as in REST', async () => {
    const github = await startForTest();
    const repo = '/repos/kubernetes/enhancements';
    const rest = await getJson<{ sha: string; commit: { tree: { sha: string } } }>(
      github,
      `${repo}/commits/main`,
    );
    const text = `query ($sha: GitObjectID!) { repository(owner: "kubernetes", name: "enhancements") {
      byId: object(oid: $sha) { __typename oid }
      byBranch: object(expression: "main") { oid ... on Commit { tree { oid } committedDate } }
      defaultBranchRef { name prefix target { oid } }
    } }`;
    const { data, errors } = await query(github, text, { sha: rest.sha });
    expect(errors).toBeUndefined();
    expect(data?.repository).toEqual({
      byId: { __typename: 'Commit', oid: rest.sha },
      byBranch: {
        oid: rest.sha,
        tree: { oid: rest.commit.tree.sha },
        committedDate: '2026-07-20T00:00:00Z',
      },
      defaultBranchRef: { name: 'main', prefix: 'refs/heads/', target: { oid: rest.sha } },
    });
  });

  it('are found by every form of expression', async () => {
    const { repository, errors } = await ask(`
      head: object(expression: "HEAD:${KYAML}/kep.yaml") { ... on Blob { text } }
      tag: object(expression: "snapshot-2026-07-13:${KYAML}/kep.yaml") { ... on Blob { text } }
      parent: object(expression: "main~1:${KYAML}/kep.yaml") { ... on Blob { text } }
      noPath: object(expression: "HEAD:nothing") { oid }
      noRef: object(expression: "nothing:keps") { oid }
      noId: object(oid: "0000000000000000000000000000000000000000") { oid }
    `);
    expect(errors).toBeUndefined();
    const then = { text: expect.stringContaining('stage: beta') };
    expect(repository).toEqual({
      head: { text: expect.stringContaining('stage: stable') },
      tag: then,
      parent: then,
      noPath: null,
      noRef: null,
      noId: null,
    });
  });

  it('list trees with paths from the root, and nest', async () => {
    const { repository } = await ask(`object(expression: "HEAD:keps/sig-cli") { ... on Tree {
      entries { name path type mode size object { __typename ... on Tree {
        entries { name path mode size extension object { ... on Blob { byteSize } } } } } } } }`);
    expect(repository?.object).toEqual({
      entries: [
        {
          name: '5295-kyaml',
          path: KYAML,
          type: 'tree',
          mode: 0o40000,
          size: 0,
          object: {
            __typename: 'Tree',
            entries: expect.arrayContaining([
              {
                name: 'overview.png',
                path: `${KYAML}/overview.png`,
                mode: 0o100644,
                size: 7,
                extension: '.png',
                object: { byteSize: 7 },
              },
            ]),
          },
        },
      ],
    });
  });

  it('cut long text at a character and say so', async () => {
    const field = `object(expression: "HEAD:${KYAML}/README.md") {
      ... on Blob { text byteSize isTruncated isBinary } }`;
    const { repository } = await ask(field, { limits: { blobTextBytes: 39 } });
    expect(repository?.object).toEqual({
      text: '# KEP-5295: KYAML\n\nA dialect of YAML ',
      byteSize: 108,
      isTruncated: true,
      isBinary: false,
    });
  });

  it('give no text for a binary file', async () => {
    const { repository } = await ask(`object(expression: "HEAD:${KYAML}/overview.png") {
      ... on Blob { text byteSize isTruncated isBinary } }`);
    const expected = { text: null, byteSize: 7, isTruncated: false, isBinary: true };
    expect(repository?.object).toEqual(expected);
  });
});

describe('history', () => {
  it('comes in pages, by path and time', async () => {
    const fields = 'totalCount nodes { messageHeadline } pageInfo { hasNextPage endCursor }';
    const { repository, errors } = await ask(`object(expression: "HEAD") { ... on Commit {
      all: history(first: 1) { ${fields} }
      rest: history(first: 5, after: "${Buffer.from('cursor:v1:0').toString('base64')}") { ${fields} }
      path: history(first: 5, path: "keps/sig-node/9999-next") { ${fields} }
      old: history(first: 5, until: "2026-07-14T00:00:00Z") { ${fields} }
    } }`);
    const page = (hasNextPage: boolean, endCursor: unknown = expect.any(String)) => ({
      pageInfo: { hasNextPage, endCursor },
    });
    const [newer, older] = ['2026-07-20', '2026-07-13'].map((date) => ({
      messageHeadline: `Snapshot of ${date}`,
    }));
    expect(errors).toBeUndefined();
    expect(repository?.object).toEqual({
      all: { totalCount: 2, nodes: [newer], ...page(true) },
      rest: { totalCount: 2, nodes: [older], ...page(false) },
      path: { totalCount: 1, nodes: [newer], ...page(false) },
      old: { totalCount: 1, nodes: [older], ...page(false) },
    });
  });
});

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
    const { repository, errors } = await ask(`issues(first: 5, ${args}) { nodes { number } }`);
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
    const { repository, errors } = await ask(`issue(number: 5295) {
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

describe('errors', () => {
  it('leave the rest of the answer intact', async () => {
    const github = await startForTest();
    const response = await postQuery(
      github,
      `{ gone: repository(owner: "kubernetes", name: "gone") { id }
         kept: repository(owner: "kubernetes", name: "kubernetes") { name issue(number: 1) { id } } }`,
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      data: { gone: null, kept: { name: 'kubernetes', issue: null } },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['gone'],
          locations: [{ line: 1, column: 3 }],
          message: "Could not resolve to a Repository with the name 'kubernetes/gone'.",
        },
        expect.objectContaining({
          type: 'NOT_FOUND',
          path: ['kept', 'issue'],
          message: 'Could not resolve to an Issue with the number of 1.',
        }),
      ],
    });
  });

  it.each([
    ['{ repository(owner: "a", name: "b") { nonsense } }', "Field 'nonsense' doesn't exist"],
    ['{ repository(owner: "a") { id } }', 'of type "String!" is required'],
    ['{ viewer { login }', 'Syntax Error'],
  ])('tell what is wrong with %s', async (text, message) => {
    const response = await postQuery(await startForTest(), text);
    const { data, errors } = (await response.json()) as { data?: unknown; errors: unknown[] };
    expect([response.status, data]).toEqual([200, undefined]);
    expect(errors[0]).toMatchObject({ message: expect.stringContaining(message) });
  });

  it('say what the stand-in does not serve, though GitHub does', async () => {
    const { errors } = await ask('stargazerCount');
    expect(errors?.[0]?.message).toBe('The stand-in does not serve Repository.stargazerCount');
  });

  it.each([
    ['not json', 'Problems parsing JSON'],
    ['{"variables": {}}', 'A query attribute must be specified'],
  ])('refuse the body %s', async (body, message) => {
    const github = await startForTest({ anonymous: 'free' });
    const response = await fetch(`${github.url}/graphql`, { method: 'POST', body });
    expect([response.status, await response.json()]).toEqual([
      400,
      expect.objectContaining({ message: expect.stringContaining(message) }),
    ]);
  });
});

describe('bounds', () => {
  it.each([
    ['issues { nodes { id } }', 'MISSING_PAGINATION_BOUNDARIES'],
    ['issues(first: 101) { nodes { id } }', 'EXCESSIVE_PAGINATION'],
  ])('refuse %s', async (fields, type) => {
    expect((await ask(fields)).errors).toEqual([expect.objectContaining({ type })]);
  });

  it('allow counting without bounds', async () => {
    const { repository } = await ask('issues { totalCount }');
    expect(repository).toEqual({ issues: { totalCount: 3 } });
  });

  it('refuse more nodes than the limit', async () => {
    const nested = 'issues(first: 100) { nodes { labels(first: 100) { nodes { name } } } }';
    const { errors } = await ask(nested, { limits: { graphqlNodes: 10_000 } });
    expect(errors).toEqual([
      {
        type: 'MAX_NODE_LIMIT_EXCEEDED',
        message:
          'This query requests up to 10,100 possible nodes which exceeds the maximum limit of 10,000.',
      },
    ]);
  });

  it.each([
    [{ graphqlBlobBytes: 300 }, 'text'],
    [{ graphqlObjects: 2 }, 'oid'],
  ])('time out with 502 beyond %j', async (limits, field) => {
    const github = await startForTest({ limits });
    const blob = `object(expression: "HEAD:${KYAML}/kep.yaml") { ... on Blob { ${field} } }`;
    const repository = (fields: string) =>
      `{ repository(owner: "kubernetes", name: "enhancements") { ${fields} } }`;
    const few = await postQuery(github, repository(`a: ${blob}`));
    const many = await postQuery(github, repository(`a: ${blob} b: ${blob} c: ${blob}`));
    expect([few.status, many.status]).toEqual([200, 502]);
    expect(await many.json()).toMatchObject({
      data: null,
      errors: [{ message: expect.stringContaining('Something went wrong while executing') }],
    });
  });

  it('cost points by connections', async () => {
    const github = await startForTest();
    const text = `query ($n: Int = 100) { rateLimit { cost nodeCount remaining used limit }
      repository(owner: "kubernetes", name: "enhancements") { ...Issues } }
      fragment Issues on Repository { issues(first: $n) { nodes {
        labels(first: 10) { nodes { name } } assignees(first: 10) { nodes { login } } } } }`;
    const { data, errors } = await query(github, text);
    expect(errors).toBeUndefined();
    expect(data?.rateLimit).toEqual({
      cost: 2,
      nodeCount: 2100,
      remaining: 4998,
      used: 2,
      limit: 5000,
    });
  });
});

it('tells of the repository what a clone tells', async () => {
  const { repository } = await ask('owner { login } isEmpty isArchived url');
  expect(repository).toEqual({
    owner: { login: 'kubernetes' },
    isEmpty: false,
    isArchived: false,
    url: 'https://github.com/kubernetes/enhancements',
  });
});
