import { isJsonObject } from '../../../src/model/json-object.ts';
import { follow, type Reach } from './follow.ts';

const TIMEOUT_MS = 60_000;
/**
 * GitHub allows 100 requests at the same time, and asks for few:
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits
 */
const MOST_AT_ONCE = 10;
/** Of an answer that is held whole; the largest, texts of a batch or a file of 16 MiB, have a third of it. */
const LARGEST_ANSWER = 64 * 1024 * 1024;
/** Of an archive, which comes while it is read. */
const STREAM_TIMEOUT_MS = 600_000;

/** A fetch that bounds each request in time, and how many are made at once, archives aside, and counts them. */
export interface CountedFetch {
  readonly fetch: typeof globalThis.fetch;
  /** The same for answers too large to be held: the body of a good one is given as it comes. */
  readonly stream: typeof globalThis.fetch;
  /** How many requests were made, repeated ones included. */
  requests(): number;
}

/**
 * Makes a fetch whose answers are whole: the body is read within the time limit, and what is no answer of
 * GitHub's — JSON that ends early, a page of HTML, an answer that leads to another host — is an error like a
 * lost connection, so that the caller's retry covers both. A rate limit always has the status 403.
 * @param signal aborts all requests.
 */
export function countedFetch(signal: AbortSignal, timeoutMs = TIMEOUT_MS): CountedFetch {
  let requests = 0;
  const ask = (within: number, reach: Reach, url: URL, init: RequestInit = {}) => {
    const limits = AbortSignal.any([signal, AbortSignal.timeout(within)]);
    const send = (place: URL, sent: RequestInit) => {
      requests += 1;
      return globalThis.fetch(place, { ...sent, signal: limits });
    };
    return follow(send, url, init, reach);
  };
  const inTurn = turns(MOST_AT_ONCE);
  return {
    requests: () => requests,
    stream: (input, init) => ask(STREAM_TIMEOUT_MS, 'any-host', addressOf(input), init),
    async fetch(input, init) {
      const { response, body } = await inTurn(async () => {
        const response = await ask(timeoutMs, 'this-host', addressOf(input), init);
        return { response, body: await readWithin(response, LARGEST_ANSWER) };
      });
      const json = readJson(response, body);
      if (response.status < 400 && isGraphql(response)) checkGraphql(json);
      const status = isRateLimited(json) ? 403 : response.status;
      const { statusText } = response;
      const headers = onOwnClock(response.headers);
      // Octokit reads no JSON where it is said to be something else.
      if (json !== undefined) headers.set('content-type', 'application/json');
      const isEmpty = body.byteLength === 0;
      return new Response(isEmpty ? null : body, { status, statusText, headers });
    },
  };
}

/** Begins tasks in their order, each once fewer than so many are under way. */
function turns(most: number) {
  const waiting: (() => void)[] = [];
  let underWay = 0;
  return async <Result>(task: () => Promise<Result>): Promise<Result> => {
    if (underWay === most) await new Promise<void>((resolve) => waiting.push(resolve));
    else underWay += 1;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === undefined) underWay -= 1;
      else next();
    }
  };
}

function addressOf(input: Parameters<typeof globalThis.fetch>[0]): URL {
  return new URL(input instanceof Request ? input.url : input);
}

async function readWithin(response: Response, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > most) throw new TypeError(`the answer has more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const WEB_PAGE =
  '; it is a web page: sign in to the network if it asks you to, and check HTTPS_PROXY and --api-url if you set them';

const NOT_JSON = '; run again, and check --api-url if you set it';

function readJson(response: Response, body: Uint8Array): unknown {
  if (response.status >= 400) return undefined;
  const text = new TextDecoder().decode(body);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const type = response.headers.get('content-type') ?? 'none';
    const hint = /^\s*<(?!\?xml(?!.{0,500}<html\b))/is.test(text) ? WEB_PAGE : NOT_JSON;
    throw new SyntaxError(`the response is not complete JSON (content type: ${type})${hint}`, {
      cause,
    });
  }
}

function isGraphql({ url }: Response): boolean {
  return new URL(url).pathname.endsWith('/graphql');
}

/** https://spec.graphql.org/October2021/#sec-Response-Format */
function checkGraphql(json: unknown): void {
  const { data, errors } = isJsonObject(json) ? json : {};
  const hasErrors = Array.isArray(errors) && errors.length > 0 && errors.every(isError);
  const hasData = isJsonObject(data) && Object.keys(data).length > 0;
  if (hasErrors || (errors === undefined && hasData)) return;
  throw new TypeError('the answer has neither data nor errors of GraphQL');
}

function isError(value: unknown): boolean {
  return isJsonObject(value) && typeof value.message === 'string';
}

/**
 * GraphQL refuses with status 200, and with a type for which Octokit's throttling does not look. As
 * 403, which REST says in its place, throttling knows it.
 */
function isRateLimited(json: unknown): boolean {
  const errors = isJsonObject(json) && Array.isArray(json.errors) ? json.errors : [];
  return errors
    .filter(isJsonObject)
    .some(({ type }) => type === 'RATE_LIMIT' || type === 'RATE_LIMITED');
}

/**
 * What is waited where a rate limit does not say when it is reset:
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
const UNTOLD_WAIT_MS = 60_000;
/** A limit is reset within the hour; that of another clock may be days away. */
const FARTHEST_MS = 366 * 24 * 60 * 60 * 1000;

/**
 * Puts the time at which a rate limit is reset on the clock of this machine, by which Octokit's
 * throttling counts the wait: one of the two clocks may be hours ahead.
 */
function onOwnClock(theirs: Headers): Headers {
  const headers = new Headers(theirs);
  if (!headers.has('x-ratelimit-reset')) return headers;
  const now = Date.now();
  const date = Date.parse(headers.get('date') ?? '');
  const reset = Number(headers.get('x-ratelimit-reset') || Number.NaN) * 1000;
  const left = reset - (Number.isNaN(date) ? now : date);
  const isTold = left > -UNTOLD_WAIT_MS && left < FARTHEST_MS;
  const resetHere = now + (isTold ? left : UNTOLD_WAIT_MS);
  headers.set('x-ratelimit-reset', String(Math.ceil(resetHere / 1000)));
  return headers;
}
