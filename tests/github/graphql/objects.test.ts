import { describe, expect, it } from 'vitest';
import { askRepository } from '../testing/fixtures.ts';

const KYAML = 'keps/sig-cli/5295-kyaml';

describe('objects', () => {
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
