import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Asker, mapBounded } from './ask.ts';
import { linksIn } from './collect.ts';
import { EXCEPTIONS, exceptionFor } from './exceptions.ts';
import { renderReport, unusedExceptions } from './report.ts';

const QUICK = { pace: 0, timeout: 2_000, retries: 2, backoff: 1 };

let server: Server;
let root: string;
let requests: string[];
let busy: number;

function answer({ method, url }: IncomingMessage, response: ServerResponse): void {
  requests.push(`${method} ${url}`);
  const status = () => {
    if (url === '/fine') return 200;
    if (url === '/moved') return 301;
    if (url === '/no-head') return method === 'HEAD' ? 405 : 200;
    if (url === '/busy-at-first') return busy-- > 0 ? 503 : 200;
    if (url === '/private') return 403;
    return 404;
  };
  response.writeHead(status(), { location: '/fine' }).end();
}

beforeEach(async () => {
  requests = [];
  busy = 1;
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

describe('Asker', () => {
  it.each([
    ['/fine', 'fine', ['HEAD /fine']],
    ['/moved', 'fine', ['HEAD /moved', 'HEAD /fine']],
    ['/no-head', 'fine', ['HEAD /no-head', 'GET /no-head']],
    ['/busy-at-first', 'fine', ['HEAD /busy-at-first', 'HEAD /busy-at-first']],
    ['/gone', 'broken', ['HEAD /gone', 'GET /gone']],
  ])('asks for %s: %s', async (path, state, expected) => {
    expect(await new Asker(QUICK).ask(root + path)).toMatchObject({ state });
    expect(requests).toEqual(expected);
  });

  it('does not call broken what it may not see or cannot reach', async () => {
    const asker = new Asker(QUICK);
    expect(await asker.ask(`${root}/private`)).toMatchObject({ state: 'unclear', words: '403' });
    expect(await asker.ask('http://127.0.0.1:1/')).toMatchObject({ state: 'unclear' });
  });
});

describe('mapBounded', () => {
  it('keeps the order, and never does more at once than it may', async () => {
    let [running, most] = [0, 0];
    const results = await mapBounded([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, item % 2));
      running -= 1;
      return item * 2;
    });
    expect(results).toEqual([2, 4, 6, 8, 10, 12, 14]);
    expect(most).toBe(3);
  });
});

describe('links of a page', () => {
  it('are those to other sites, without fragments, each once', () => {
    const html = `<a href="https://a.example/x#y">1</a><a href="https://a.example/x">2</a>
      <a href="/here/">3</a><a href="mailto:a@b.example">4</a><a href="https://">5</a>
      <a href="http://localhost/">6</a><a href="http://169.254.169.254/">7</a><a href="http://[::1]/">8</a>`;
    expect([...linksIn(html)]).toEqual(['https://a.example/x']);
  });

  it('are not asked for where a reason is given, and reasons must be needed', () => {
    const edit = 'https://github.com/o/r/edit/main/file';
    expect(exceptionFor(edit)?.reason).toContain('sign-in');
    expect(exceptionFor(`https://a.example/?${edit}`)).toBeUndefined();
    expect(unusedExceptions(new Map([[edit, ['p']]]))).toHaveLength(EXCEPTIONS.length - 1);
  });

  it('are reported with the pages that have them', () => {
    const links = new Map([['https://a.example/', ['1', '2', '3', '4']]]);
    const gone = { address: 'https://a.example/', state: 'broken', words: '404' } as const;
    expect(renderReport([gone], links)).toBe(`BROKEN https://a.example/: 404
  linked by 1, 2, 3 and 1 more
1 addresses: 0 fine, 1 broken, 0 unclear, 0 not asked`);
  });
});
