import { describe, expect, it } from 'vitest';
import { askRepository, postQuery, startForTest } from '../testing/fixtures.ts';

const KYAML = 'keps/sig-cli/5295-kyaml';

describe('bounds', () => {
  it.each([
    ['issues { nodes { title } }', 'MISSING_PAGINATION_BOUNDARIES'],
    ['issues(first: 101) { nodes { title } }', 'EXCESSIVE_PAGINATION'],
  ])('refuse %s', async (fields, type) => {
    expect((await askRepository(fields)).errors).toEqual([expect.objectContaining({ type })]);
  });

  it('allow counting without bounds', async () => {
    const { repository } = await askRepository('issues { totalCount }');
    expect(repository).toEqual({ issues: { totalCount: 3 } });
  });

  it('refuse more nodes than the limit', async () => {
    const nested = 'issues(first: 100) { nodes { labels(first: 100) { nodes { name } } } }';
    const { errors } = await askRepository(nested, { limits: { graphqlNodes: 10_000 } });
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
});
