import { cp } from 'node:fs/promises';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registry } from '../../scripts/sync/registry.ts';
import { digestsBelow } from '../files-below.ts';
import { fixture, startForFile } from '../github/testing/fixtures.ts';
import { listen } from '../listen.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { type Answerer, startBetween } from './between.ts';
import { syncFacts } from './sync-into.ts';

const NAME = 'kubernetes/enhancements';
const TOKEN = 'planted-7d20e1';
const SOURCES = registry.filter(({ name }) => name === 'enhancements');

const github = await startForFile({
  sources: [
    `${NAME}=${fixture('kubernetes-enhancements')}`,
    `${NAME}#issues=${fixture('issues.json')}`,
  ],
});
/** What a sync without lies makes. */
const truth = temporaryFolder();
/** Another host, which notes what it is told. */
const elsewhere = await startElsewhere();

beforeAll(async () => {
  expect((await sync(github.url, truth)).errors).toEqual([]);
});

async function startElsewhere() {
  const tokens: string[] = [];
  const server = createServer((request, response) => {
    tokens.push(request.headers.authorization ?? '');
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{}}');
  });
  afterAll(() => void server.close());
  return { url: `${await listen(server, 'localhost')}/`, tokens };
}

const sync = (url: string, folder: string) =>
  syncFacts(folder, { github: { url }, cache: temporaryFolder(), sources: SOURCES, token: TOKEN });

/** Answers with a status, headers beside the type of JSON, or instead of it, and a body. */
const answer =
  (status: number, headers: Record<string, string> = {}, body = ''): Answerer =>
  (_, response) =>
    void response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
const json = (value: unknown) => answer(200, {}, JSON.stringify(value));
const page = (status: number, html: string) =>
  answer(status, { 'content-type': 'text/html' }, html);
const to = (location: string, status = 307) => answer(status, { location });
const elsewhereBy =
  (status: number): Answerer =>
  (...given) =>
    to(elsewhere.url, status)(...given);
/** Answers with bytes that are no answer of a server. */
const raw =
  (bytes: string): Answerer =>
  (_, response) =>
    void response.socket?.end(bytes);
/** Answers what GitHub does, under a length that is not its own. */
const ofLength =
  (times: number): Answerer =>
  ({ body }, response) =>
    void response.socket?.end(
      `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Math.floor(body.length * times)}\r\n\r\n${body}`,
    );
/** Answers with a body that is packed, or said to be. */
const packed =
  (encoding: string, pack: (body: Buffer) => Buffer): Answerer =>
  ({ body }, response) =>
    void response
      .writeHead(200, { 'content-type': 'application/json', 'content-encoding': encoding })
      .end(pack(body));
const WAITS = ['-1', '0', '1.5', 'soon', '', '1, 2', '99999999999999999999', 'NaN', '0x10', '1e3'];

const LIES: readonly (readonly [string, Answerer])[] = [
  ['a page of HTML with 200', page(200, '<!doctype html><title>Sign in</title>')],
  ['text with 200', answer(200, { 'content-type': 'text/plain' }, 'ok')],
  ['nothing with 200', answer(200)],
  ['nothing, of no type, with 200', (_, response) => void response.writeHead(200).end()],
  ['nothing with 204', (_, response) => void response.writeHead(204).end()],
  ['304 without being asked', (_, response) => void response.writeHead(304).end()],
  ['null', json(null)],
  ['a list', json([])],
  ['a number', json(1)],
  ['a text', json('data')],
  ['an object without data', json({})],
  ['null for data', json({ data: null })],
  ['a text for data', json({ data: 'x' })],
  ['a list for data', json({ data: [] })],
  ['no parts', json({ data: {} })],
  ['null for data, and no errors in a list of them', json({ data: null, errors: [] })],
  ['a text for errors', json({ data: {}, errors: 'x' })],
  ['null for errors', json({ errors: [null] })],
  ['errors without words', json({ errors: [{}] })],
  [
    'a prototype for data',
    answer(200, {}, '{"data":{"__proto__":{"repository":{}},"constructor":1}}'),
  ],
  ['lists in lists', answer(200, {}, `{"data":${'['.repeat(100_000)}${']'.repeat(100_000)}}`)],
  [
    'a packed answer that ends early',
    packed('gzip', (body) => gzipSync(body).subarray(0, gzipSync(body).length / 2)),
  ],
  ['an answer that is said to be packed', packed('gzip', (body) => body)],
  ['an answer that is packed in an unknown way', packed('x-odd', (body) => gzipSync(body))],
  ['more content than its length', ofLength(1 / 2)],
  ['less content than its length', ofLength(2)],
  ['no HTTP', raw('hello\r\n\r\n')],
  ['a status that does not exist', raw('HTTP/1.1 999 Odd\r\ncontent-length: 2\r\n\r\n{}')],
  ['headers without end', raw(`HTTP/1.1 200 OK\r\nx: ${'x'.repeat(100_000)}\r\n\r\n{}`)],
  ...[301, 302, 303, 307, 308].map(
    (status) => [`another host, ${status}`, elsewhereBy(status)] as const,
  ),
  [
    'itself, without end',
    (given, response, request) => to(request.url ?? '')(given, response, request),
  ],
  ['an address that is none', to('http://[')],
  ['a file', to('file:///etc/passwd')],
  ...[...WAITS, 'Thu, 01 Jan 1970 00:00:00 GMT'].map(
    (value) =>
      [
        `a wait of "${value}"`,
        answer(429, { 'retry-after': value }, '{"message":"Too many requests"}'),
      ] as const,
  ),
  ['an error whose words are no text', answer(500, {}, '{"message":{"a":1}}')],
  ['an error that is a list', answer(502, {}, '[]')],
  ['a page of HTML with 502', page(502, '<title>Unicorn!</title>')],
  ['a page of HTML with 401', page(401, '<title>no</title>')],
];

/** Answers of GitHub's form after which asking again would be no use. */
const FINAL = ['a page of HTML with 401', 'a prototype for data'];

describe.concurrent('a way to GitHub that answers with', () => {
  it.for(LIES)('%s changes nothing, and once is healed', async ([name, lie], { expect }) => {
    const content = temporaryFolder();
    await cp(truth, content, { recursive: true });
    const always = await startBetween(github.url, lie);
    const failed = await sync(always.url, content);
    always.close();
    expect(failed.errors).toHaveLength(SOURCES.length);
    expect(failed.errors.join('\n')).toContain(NAME);
    expect(failed.errors.join('\n')).not.toMatch(/undefined|not a function|of null/);
    expect(digestsBelow(content)).toEqual(digestsBelow(truth));
    expect(JSON.stringify(failed)).not.toContain(TOKEN);
    const fresh = temporaryFolder();
    for (const nth of FINAL.includes(name) ? [] : [1, 2]) {
      const once = await startBetween(github.url, lie, (count) => count === nth);
      const { errors } = await sync(once.url, fresh);
      once.close();
      expect(errors).toEqual([]);
      expect(digestsBelow(fresh)).toEqual(digestsBelow(truth));
    }
  });
});

it('asks no other host', () => {
  expect(elsewhere.tokens).toEqual([]);
});
