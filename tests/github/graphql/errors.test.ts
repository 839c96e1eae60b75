import { describe, expect, it } from 'vitest';
import { askRepository, postQuery, startForTest } from '../testing/fixtures.ts';

describe('errors', () => {
  it('leave the rest of the answer intact', async () => {
    const github = await startForTest();
    const response = await postQuery(
      github,
      `{ gone: repository(owner: "kubernetes", name: "gone") { name }
         kept: repository(owner: "kubernetes", name: "kubernetes") { name } }`,
    );
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      data: { gone: null, kept: { name: 'kubernetes' } },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['gone'],
          locations: [{ line: 1, column: 3 }],
          message: "Could not resolve to a Repository with the name 'kubernetes/gone'.",
        },
      ],
    });
  });

  it.each([
    ['{ repository(owner: "a", name: "b") { nonsense } }', 'Cannot query field "nonsense"'],
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
});
