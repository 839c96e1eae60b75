const TIMEOUT_MS = 60_000;
/** Of an archive, which comes while it is read. */
const STREAM_TIMEOUT_MS = 600_000;

/** A fetch that bounds each request in time, and counts it. */
export interface CountedFetch {
  readonly fetch: typeof globalThis.fetch;
  /** The same for answers too large to be held: the body of a good one is given as it comes. */
  readonly stream: typeof globalThis.fetch;
  /** How many requests were made, repeated ones included. */
  requests(): number;
}

/**
 * Makes a fetch whose answers are whole: the body is read within the time limit, and JSON that ends
 * early is an error like a lost connection, so that the caller's retry covers both. A rate limit always has the status 403.
 * @param signal aborts all requests.
 */
export function countedFetch(signal: AbortSignal, timeoutMs = TIMEOUT_MS): CountedFetch {
  let requests = 0;
  const ask = (within: number, ...[input, init]: Parameters<typeof globalThis.fetch>) => {
    requests += 1;
    const limits = AbortSignal.any([signal, AbortSignal.timeout(within)]);
    return globalThis.fetch(input, { ...init, signal: limits });
  };
  return {
    requests: () => requests,
    stream: (...request) => ask(STREAM_TIMEOUT_MS, ...request),
    async fetch(...request) {
      const response = await ask(timeoutMs, ...request);
      const body = await response.arrayBuffer();
      const status = isRateLimited(readJson(response, body)) ? 403 : response.status;
      const { statusText } = response;
      const headers = onOwnClock(response.headers);
      const isEmpty = body.byteLength === 0;
      return new Response(isEmpty ? null : body, { status, statusText, headers });
    },
  };
}

function readJson(response: Response, body: ArrayBuffer): unknown {
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !type.includes('json')) {
    return undefined;
  }
  try {
    return JSON.parse(new TextDecoder().decode(body));
  } catch (cause) {
    throw new TypeError('the answer is no whole JSON', { cause });
  }
}

/**
 * GraphQL refuses with status 200, and with a type for which Octokit's throttling does not look. As
 * 403, which REST says in its place, throttling knows it.
 */
function isRateLimited(json: unknown): boolean {
  const isObject = typeof json === 'object' && json !== null && 'errors' in json;
  return (
    isObject &&
    Array.isArray(json.errors) &&
    json.errors.some(({ type }) => type === 'RATE_LIMIT' || type === 'RATE_LIMITED')
  );
}

/**
 * Puts the time at which a rate limit is reset on the clock of this machine, by which Octokit's
 * throttling counts the wait: one of the two clocks may be hours ahead.
 */
function onOwnClock(theirs: Headers): Headers {
  const headers = new Headers(theirs);
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN);
  const now = Date.parse(headers.get('date') ?? '');
  if (!Number.isNaN(reset) && !Number.isNaN(now)) {
    headers.set('x-ratelimit-reset', String(Math.ceil(reset + (Date.now() - now) / 1000)));
  }
  return headers;
}
