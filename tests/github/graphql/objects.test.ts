import { describe, expect, it } from 'vitest';
import { askRepository, getJson, query, startForTest } from '../testing/fixtures.ts';

const KYAML = 'keps/sig-cli/5295-kyaml';

describe('objects', () => {
  it('are the same as in REST', async () => {
    const github = await startForTest();
    const rest = await getJson<{ sha: string }>(
      github,
      '/repos/kubernetes/enhancements/git/trees/main',
    );
    const [served] = await github.repositories();
    const text = `query ($sha: GitObjectID!) { repository(owner: "kubernetes", name: "enhancements") {
      byId: object(oid: $sha) { __typename oid }
      byBranch: object(expression: "main") { oid ... on Commit { tree { oid } committedDate } }
      defaultBranchRef { name prefix target { oid } }
    } }`;
    const { data, errors } = await query(github, text, { sha: rest.sha });
    expect(errors).toBeUndefined();
    expect(data?.repository).toEqual({
      byId: { __typename: 'Tree', oid: rest.sha },
      byBranch: {
        oid: served?.commit,
        tree: { oid: rest.sha },
        committedDate: '2026-07-20T00:00:00Z',
      },
      defaultBranchRef: {
        name: 'main',
        prefix: 'refs/heads/',
        target: { oid: served?.commit },
      },
    });
  });

  it('are found by every form of expression', async () => {
    const { repository, errors } = await askRepository(`
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
    const { repository } =
      await askRepository(`object(expression: "HEAD:keps/sig-cli") { ... on Tree {
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
    const { repository } = await askRepository(field, { limits: { blobTextBytes: 39 } });
    expect(repository?.object).toEqual({
      text: '# KEP-5295: KYAML\n\nA dialect of YAML ',
      byteSize: 108,
      isTruncated: true,
      isBinary: false,
    });
  });

  it('give no text for a binary file', async () => {
    const { repository } = await askRepository(`object(expression: "HEAD:${KYAML}/overview.png") {
      ... on Blob { text byteSize isTruncated isBinary } }`);
    const expected = { text: null, byteSize: 7, isTruncated: false, isBinary: true };
    expect(repository?.object).toEqual(expected);
  });
});

describe('history', () => {
  it('comes in pages, by path and time', async () => {
    const fields = 'totalCount nodes { messageHeadline } pageInfo { hasNextPage endCursor }';
    const { repository, errors } = await askRepository(`object(expression: "HEAD") { ... on Commit {
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
