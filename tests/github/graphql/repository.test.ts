import { describe, expect, it } from 'vitest';
import { askRepository } from '../testing/fixtures.ts';

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
    ['filterBy: { since: "2026-07-01T00:00:00Z" }', [5295]],
    ['orderBy: { field: UPDATED_AT, direction: DESC }', [5295, 1287, 24]],
  ])('are selected by %s', async (args, expected) => {
    expect(await numbers(args)).toEqual(expected);
  });

  it('tell what a reader needs', async () => {
    const { repository, errors } = await askRepository(`issues(first: 1, states: OPEN) { nodes {
      number title state stateReason createdAt updatedAt closedAt body author { login }
      labels(first: 10) { nodes { name } } milestone { title }
      assignees(first: 5) { nodes { login } } } }`);
    expect(errors).toBeUndefined();
    const issue = {
      number: 5295,
      title: 'KYAML',
      state: 'OPEN',
      stateReason: null,
      createdAt: '2025-05-13T10:00:00Z',
      updatedAt: '2026-07-18T10:00:00Z',
      closedAt: null,
      body: expect.stringContaining('\r\n'),
      author: { login: 'example' },
      labels: { nodes: [{ name: 'sig/cli' }, { name: 'stage/beta' }] },
      milestone: { title: 'v1.37' },
      assignees: { nodes: [{ login: 'example' }] },
    };
    expect(repository?.issues).toEqual({ nodes: [issue] });
  });
});
