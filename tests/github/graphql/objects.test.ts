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
      defaultBranchRef { name target { oid } }
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
      defaultBranchRef: { name: 'main', target: { oid: served?.commit } },
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

  it('list trees, which nest', async () => {
    const { repository } =
      await askRepository(`object(expression: "HEAD:keps/sig-cli") { ... on Tree {
      entries { name type mode size object { __typename ... on Tree {
        entries { name mode size object { ... on Blob { byteSize } } } } } } } }`);
    expect(repository?.object).toEqual({
      entries: [
        {
          name: '5295-kyaml',
          type: 'tree',
          mode: 0o40000,
          size: 0,
          object: {
            __typename: 'Tree',
            entries: expect.arrayContaining([
              { name: 'overview.png', mode: 0o100644, size: 7, object: { byteSize: 7 } },
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
