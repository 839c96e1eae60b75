import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { countedFetch } from '../../scripts/sync/github/counted-fetch.ts';

const SOON_MS = 50;
let server: Server;

async function serve(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('countedFetch', () => {
  const { signal } = new AbortController();

  it('gives up on an answer that does not come', async () => {
    const url = await serve(() => undefined);
    const { fetch, requests } = countedFetch(signal, SOON_MS);
    await expect(fetch(url)).rejects.toThrow(/timeout/);
    expect(requests()).toBe(1);
  });

  it('gives up on a body that does not end', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"data":');
    });
    await expect(countedFetch(signal, SOON_MS).fetch(url)).rejects.toThrow(/timeout/);
  });

  it('takes a whole answer that is no JSON for an error', async () => {
    const url = await serve((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('<html>');
    });
    await expect(countedFetch(signal).fetch(url)).rejects.toThrow(/no whole JSON/);
  });

  it('is aborted by the signal of the run', async () => {
    const url = await serve(() => undefined);
    const abort = new AbortController();
    const answer = countedFetch(abort.signal).fetch(url);
    abort.abort(new Error('interrupted'));
    await expect(answer).rejects.toThrow('interrupted');
  });
});
