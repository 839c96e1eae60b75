import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Asker } from '../../scripts/check-links/ask.ts';
import { collectLinks } from '../../scripts/check-links/collect.ts';
import { listen } from '../listen.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const QUICK = { pace: 0, timeout: 600_000, retries: 2, backoff: 1 };

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
  root = await listen(server);
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

it.each(['', '/nowhere'])('says that a folder has no site: %j', async (place) => {
  const words = 'got no pages, expected a site that "npm run build" wrote';
  await expect(collectLinks(`${temporaryFolder()}${place}`)).rejects.toThrow(words);
});
