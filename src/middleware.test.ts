import { afterAll, expect, it, vi } from 'vitest';
import { POLICY } from './layouts/policy.ts';
import { onRequest } from './middleware.ts';

vi.mock('astro:middleware', () => ({ defineMiddleware: (handler: unknown) => handler }));
vi.stubEnv('DEV', false);
afterAll(() => vi.unstubAllEnvs());

const HTML = `<head><meta content="${POLICY}"><style>a{b:c}</style></head>`;

/** What becomes of an answer. */
async function pass(answer: Response): Promise<Response> {
  return (await onRequest({} as never, async () => answer)) as Response;
}

it('allows the styles of a page', async () => {
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const page = await pass(new Response(HTML, { headers }));
  expect(await page.text()).toContain(`${POLICY} 'sha256-`);
  expect(page.headers.get('content-type')).toBe(headers['content-type']);
});

it.each(['text/markdown', undefined])('hands on what is of type %s', async (type) => {
  const answer = new Response(Buffer.from(HTML));
  if (type !== undefined) answer.headers.set('content-type', type);
  expect(await pass(answer)).toBe(answer);
});
