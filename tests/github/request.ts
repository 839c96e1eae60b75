import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A request with its body read. */
export interface ApiRequest {
  /** Upper case. */
  method: string;
  /** The address with this server's origin as the client named it. */
  url: URL;
  headers: IncomingHttpHeaders;
  body: Buffer;
  /** The `X-GitHub-Request-Id` of the answer: counted, so that runs can be compared. */
  id: string;
  /** `operationName`, or the name of the first named operation, of a GraphQL request. */
  operation: string | undefined;
  /** Whether it goes to the GraphQL endpoint. */
  isGraphQL: boolean;
}

function operationOf(body: Buffer): string | undefined {
  const text = body.toString('utf8');
  const [, explicit] = /"operationName"\s*:\s*"(\w+)"/.exec(text) ?? [];
  const [, first] = /\b(?:query|mutation)\s+(\w+)/.exec(text) ?? [];
  return explicit ?? first;
}

function requestId(count: number): string {
  const hex = count.toString(16).toUpperCase();
  return `5AFE:0001:${hex.padStart(6, '0')}:${hex.padStart(7, '0')}:00000000`;
}

/** Reads the body of the `count`-th request. */
export async function readRequest(message: IncomingMessage, count: number): Promise<ApiRequest> {
  const body = await buffer(message);
  const url = new URL(message.url ?? '/', `http://${message.headers.host ?? 'localhost'}`);
  const isGraphQL = url.pathname === '/graphql';
  return {
    method: message.method ?? 'GET',
    url,
    headers: message.headers,
    body,
    id: requestId(count),
    isGraphQL,
    operation: isGraphQL ? operationOf(body) : undefined,
  };
}
