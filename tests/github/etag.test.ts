import { describe, expect, it } from 'vitest';
import { get, startForTest } from './testing/fixtures.ts';

const TREE = '/repos/kubernetes/enhancements/git/trees/main';

function remaining(response: Response): number {
  return Number(response.headers.get('x-ratelimit-remaining'));
}

describe('conditional requests', () => {
  it('answers 304 to a known ETag without counting it', async () => {
    const github = await startForTest();
    const first = await get(github, TREE);
    const etag = first.headers.get('etag') ?? '';
    const again = await get(github, TREE, { 'if-none-match': etag });
    expect(etag).toMatch(/^W\/"[0-9a-f]{64}"$/);
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(remaining(again)).toBe(remaining(first));
    const other = await get(github, TREE, { 'if-none-match': '"other"' });
    expect([other.status, remaining(other)]).toEqual([200, remaining(first) - 1]);
  });

  it('answers 304 to a strong form of the ETag and to one of several', async () => {
    const github = await startForTest();
    const etag = (await get(github, TREE)).headers.get('etag')?.replace('W/', '');
    const again = await get(github, TREE, { 'if-none-match': `"a", ${etag}` });
    expect(again.status).toBe(304);
  });

  it('counts a 304 to somebody without a token', async () => {
    const github = await startForTest();
    const first = await fetch(github.url + TREE);
    const headers = { 'if-none-match': first.headers.get('etag') ?? '' };
    const again = await fetch(github.url + TREE, { headers });
    expect([again.status, remaining(again)]).toEqual([304, remaining(first) - 1]);
  });

  it('gives another ETag when the head moves', async () => {
    const github = await startForTest();
    const now = (await get(github, TREE)).headers.get('etag');
    await github.setHead('kubernetes/enhancements', 'snapshot-2026-07-13');
    const before = (await get(github, TREE)).headers.get('etag');
    await github.setHead('kubernetes/enhancements', undefined);
    const back = (await get(github, TREE)).headers.get('etag');
    expect(before).not.toBe(now);
    expect(back).toBe(now);
  });
});
