import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { listen } from '../listen.ts';

/** A good answer, before something happens to it. */
export interface GoodAnswer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** Answers in place of GitHub. */
export type Answerer = (
  good: GoodAnswer,
  response: ServerResponse,
  request: IncomingMessage,
) => void;

/** Something between the sync and a stand-in, such as a proxy that lies. */
export interface Between {
  readonly url: string;
  /** Requests so far. */
  readonly asked: readonly IncomingMessage[];
  close(): void;
}

/** Starts it: it asks the stand-in, and answers some of the requests in its own way. */
export async function startBetween(
  target: string,
  answer: Answerer,
  isMet: (count: number) => boolean = () => true,
): Promise<Between> {
  const asked: IncomingMessage[] = [];
  const server = createServer(async (request, response) => {
    asked.push(request);
    const isOne = isMet(asked.length);
    const { method = 'GET', url = '/', headers } = request;
    const body = method === 'POST' ? await buffer(request) : undefined;
    const type = headers['content-type'] ?? 'application/json';
    const sent = { authorization: headers.authorization ?? '', 'content-type': type };
    const good = await fetch(target + url, { method, headers: sent, body });
    const read = {
      status: good.status,
      headers: { 'content-type': good.headers.get('content-type') ?? 'application/json' },
      body: Buffer.from(await good.arrayBuffer()),
    };
    if (isOne) answer(read, response, request);
    else response.writeHead(read.status, read.headers).end(read.body);
  });
  return {
    url: await listen(server),
    asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
