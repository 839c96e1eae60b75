import { afterEach, expect, it, vi } from 'vitest';
import { fetchOnce } from './fetch-once.ts';

afterEach(() => vi.unstubAllGlobals());

it('asks once for what it gets, and again for what it does not', async () => {
  const answers = [new Response('', { status: 404 }), Response.json({ gates: 3 })];
  const fetch = vi.fn(async () => answers.shift());
  vi.stubGlobal('fetch', fetch);
  await expect(fetchOnce('/gates.json')).rejects.toThrow('/gates.json: got status 404');
  expect(await fetchOnce('/gates.json')).toEqual({ gates: 3 });
  expect(await fetchOnce('/gates.json')).toEqual({ gates: 3 });
  expect(fetch).toHaveBeenCalledTimes(2);
});
