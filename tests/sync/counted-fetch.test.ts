import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { countedFetch } from '../../scripts/sync/github/counted-fetch.ts';
import { fetchHeedingRetryAfter } from '../../scripts/sync/github/retry-after.ts';
import { listen } from '../listen.ts';

const SOON_MS = 50;
const HOUR_MS = 3_600_000;
let server: Server;

function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  return listen(server);
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('countedFetch', () => {
  const { signal } = new AbortController();

  it.each<[string, (response: ServerResponse) => unknown]>([
    ['an answer that does not come', () => undefined],
    ['a body that does not end', (response) => response.writeHead(200).write('{"data":')],
  ])('gives up on %s', async (_, answer) => {
    const url = await serve((_request, response) => void answer(response));
    const { fetch, requests } = countedFetch(signal, SOON_MS);
    await expect(fetch(url)).rejects.toThrow(/timeout/);
    expect(requests()).toBe(1);
  });

  it.each([
    ['<html>', /not complete JSON .*a web page: sign in/],
    ['<?xml version="1.0"?><Error>', /not complete JSON [^;]*; run again, and check --api-url/],
  ])('takes a whole answer that is no JSON for an error: %s', async (text, words) => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(text);
    });
    await expect(countedFetch(signal).fetch(url)).rejects.toThrow(words);
  });

  it('takes JSON for what it is, whatever it is said to be', async () => {
    const url = await serve((_, response) => response.end('{}'));
    const { headers } = await countedFetch(signal).fetch(url);
    expect(headers.get('content-type')).toBe('application/json');
  });

  it('puts the end of a rate limit on the clock of this machine', async () => {
    const ahead = Date.now() + 5 * HOUR_MS;
    const url = await serve((_, response) => {
      const reset = String(Math.ceil((ahead + HOUR_MS) / 1000));
      response.writeHead(403, { date: new Date(ahead).toUTCString(), 'x-ratelimit-reset': reset });
      response.end();
    });
    const { headers } = await countedFetch(signal).fetch(url);
    const hours = (Number(headers.get('x-ratelimit-reset')) * 1000 - Date.now()) / HOUR_MS;
    expect(hours).toBeCloseTo(1, 1);
  });

  it.each(['', 'NaN', 'soon', '-1', '0', '1e400', '99999999999999'])(
    'waits a minute where a rate limit is to end at "%s"',
    async (reset) => {
      const url = await serve((_, response) => {
        response.writeHead(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset });
        response.end();
      });
      const { headers } = await countedFetch(signal).fetch(url);
      const seconds = Number(headers.get('x-ratelimit-reset')) - Date.now() / 1000;
      expect(Math.round(seconds / 10) * 10).toBe(60);
    },
  );

  it('gives up on an answer that does not end, by its bytes', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const write = () => {
        while (response.write(' '.repeat(1024 * 1024)));
        response.once('drain', write);
      };
      write();
    });
    await expect(countedFetch(signal).fetch(url)).rejects.toThrow(/more than 67108864 bytes/);
  });

  it.each([
    ['to where it was', '/', /sends the request in a circle/, 1],
    ['on and on', 'x/', /sends the request on more than 3 times/, 4],
    ['to another host', 'http://other.invalid/a', /elsewhere, to http:\/\/other\.invalid$/, 1],
    ['to an address that is none', 'http://[', /to no address/, 1],
  ])('is not sent %s', async (_, location, words, expected) => {
    const url = await serve((_request, response) => response.writeHead(302, { location }).end());
    const { fetch, requests } = countedFetch(signal);
    await expect(fetch(url)).rejects.toThrow(words);
    expect(requests()).toBe(expected);
  });

  it('sends what is large on to another host, without the token', async () => {
    const tokens: (string | undefined)[] = [];
    const url = await serve(({ headers }, response) => {
      const isFirst = tokens.push(headers.authorization) === 1;
      response.writeHead(isFirst ? 302 : 200, { location: url.replace('127.0.0.1', 'localhost') });
      response.end('packed');
    });
    const headers = { authorization: 'token planted' };
    const answer = await countedFetch(signal).stream(url, { headers });
    expect(await answer.text()).toBe('packed');
    expect(tokens).toEqual(['token planted', undefined]);
  });

  it('makes ten requests at once, and the others after them', async () => {
    let held: ServerResponse[] = [];
    let most = 0;
    const url = await serve((_, response) => {
      held.push(response);
      most = Math.max(most, held.length);
      if (held.length < 10) return;
      setTimeout(() => {
        for (const each of held) each.end('{}');
        held = [];
      }, SOON_MS);
    });
    const { fetch } = countedFetch(signal);
    await Promise.all(Array.from({ length: 30 }, () => fetch(url)));
    expect(most).toBe(10);
  });

  it('is aborted by the signal of the run', async () => {
    const url = await serve(() => undefined);
    const abort = new AbortController();
    const answer = countedFetch(abort.signal).fetch(url);
    abort.abort(new Error('interrupted'));
    await expect(answer).rejects.toThrow('interrupted');
  });
});

describe('fetchHeedingRetryAfter', () => {
  const { signal } = new AbortController();

  it.each([
    ['seconds', '7', 7],
    ['a date of a clock that is ahead', 'Wed, 01 Jan 2098 00:00:09 GMT', 9],
    ['a date that is past', 'Wed, 01 Jan 2098 00:00:00 GMT', undefined],
    ['nonsense', 'soon', undefined],
    ['nothing', '', undefined],
    ['less than nothing', '-5', undefined],
    ['more than an hour', '99999', undefined],
  ])('waits as told by %s', async (_, header, expected) => {
    const url = await serve((_request, response) => {
      const date = 'Wed, 01 Jan 2098 00:00:00 GMT';
      response.writeHead(429, { date, 'retry-after': header });
      response.end();
    });
    const told: number[] = [];
    const abort = new AbortController();
    const fetch = fetchHeedingRetryAfter(globalThis.fetch, abort.signal, (seconds) => {
      told.push(seconds);
      abort.abort();
    });
    await fetch(url, { signal }).catch(() => undefined);
    expect(told).toEqual(expected === undefined ? [] : [expected]);
  });
});
