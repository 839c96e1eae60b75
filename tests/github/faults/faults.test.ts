import { describe, expect, it } from 'vitest';
import { get, postQuery, startForTest } from '../testing/fixtures.ts';
import { parseFault } from './parse.ts';

const TREE = '/repos/kubernetes/enhancements/git/trees/main';
const QUERY = '{ repository(owner: "kubernetes", name: "enhancements") { nameWithOwner } }';

async function failing(...specs: string[]) {
  return startForTest({ faults: specs.map(parseFault), now: () => 0 });
}

async function statuses(github: Awaited<ReturnType<typeof failing>>, times: number) {
  const seen: number[] = [];
  for (let i = 0; i < times; i += 1) seen.push((await get(github, TREE)).status);
  return seen;
}

describe('a fault meets', () => {
  it.each([
    ['status:500;nth=2', [200, 500, 200, 200]],
    ['status:500;from=3', [200, 200, 500, 500]],
    ['status:500;count=2', [500, 500, 200, 200]],
    ['status:500;from=2;count=1', [200, 500, 200, 200]],
    ['status:500;path=/other', [200, 200, 200, 200]],
    ['status:500;path=trees/main$', [500, 500, 500, 500]],
  ])('%s', async (spec, expected) => {
    expect(await statuses(await failing(spec), 4)).toEqual(expected);
  });

  it('the operation it names', async () => {
    const github = await failing('status:502;operation=^Other$');
    expect((await postQuery(github, `query Mine ${QUERY}`)).status).toBe(200);
    expect((await postQuery(github, `query Other ${QUERY}`)).status).toBe(502);
  });

  it('in the order of the rules, until they are replaced', async () => {
    const github = await failing('status:500;nth=1', 'status:503;count=2');
    expect(await statuses(github, 4)).toEqual([500, 503, 503, 200]);
    expect(github.requests.map(({ fault }) => fault)).toEqual([
      'status',
      'status',
      'status',
      undefined,
    ]);
    github.setFaults();
    expect(await statuses(github, 1)).toEqual([200]);
  });
});

/** What a sync makes of each kind, which holds most of them, is in `tests/sync`. */
describe('the answer to', () => {
  const answer = async (spec: string) => {
    const response = await get(await failing(spec), TREE);
    const headers = Object.fromEntries(response.headers);
    const body = (await response.json()) as { message: string };
    return { status: response.status, headers, message: body.message };
  };

  it.each([
    ['rate-limit:30', 403],
    ['rate-limit:30;status=429', 429],
  ])('%s says when the hour is over', async (spec, status) => {
    const limited = await answer(spec);
    expect(limited).toMatchObject({
      status,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' },
      message: 'API rate limit exceeded for user ID 1.',
    });
    expect(limited.headers).not.toHaveProperty('retry-after');
  });
});

it.each(['slow:80', 'drip:80'])('an answer takes its time: %s', async (spec) => {
  const github = await failing(spec);
  const response = await get(github, TREE);
  expect(await response.json()).toMatchObject({ truncated: false });
  expect(github.requests[0]?.milliseconds).toBeGreaterThanOrEqual(75);
});
