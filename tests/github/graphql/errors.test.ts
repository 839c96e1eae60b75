import { describe, expect, it } from 'vitest';
import { askRepository, postQuery, startForTest } from '../testing/fixtures.ts';

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
    const { errors } = await askRepository('stargazerCount');
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
