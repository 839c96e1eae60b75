import { Octokit, RequestError } from 'octokit';
import type { z } from 'zod';
import type { Progress } from '../engine/progress.ts';
import { countedFetch } from './counted-fetch.ts';
import { fetchHeedingRetryAfter } from './retry-after.ts';
import { TOKEN_HINT } from './token.ts';

/** How the client reaches GitHub. */
export interface ClientOptions {
  readonly apiUrl: string;
  readonly token: string | undefined;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** A call that GitHub did not answer as it should. */
export class GitHubError extends Error {
  /** The HTTP status; 200 for GraphQL errors. */
  readonly status: number;

  constructor(message: string, status: number, cause?: unknown) {
    super(message, { cause });
    this.status = status;
  }
}

const MAX_WAITS = 5;
/** GitHub's limits are reset within the hour. */
const LONGEST_WAIT_SECONDS = 3700;
const RETRIES = 3;
/** Of a query for many things: the caller rather asks for less. */
const RETRIES_OF_PARTS = 1;

/**
 * This client only reads, but GraphQL queries are POST requests, between which the throttling plugin
 * would wait a second as if they wrote. GitHub asks for that between writes only:
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
const NO_PAUSE = {
  key: () => ({ schedule: async (_: unknown, job: () => unknown) => job() }),
};

/** The one place that talks to GitHub: token, rate limits, retries, time limits, error messages. */
export class GitHubClient {
  readonly #octokit: Octokit;
  readonly #octokitOfParts: Octokit;
  readonly #token: string | undefined;
  readonly #signal: AbortSignal;
  readonly #requests: () => number;

  constructor({ apiUrl, token, progress, signal }: ClientOptions) {
    const counted = countedFetch(signal);
    const fetch = fetchHeedingRetryAfter(counted.fetch, signal, (seconds) =>
      progress.line(`GitHub asks to wait: waiting ${seconds} s`),
    );
    this.#requests = counted.requests;
    this.#token = token;
    this.#signal = signal;
    const open = (retries: number) =>
      new Octokit({
        baseUrl: apiUrl,
        userAgent: 'kep-atlas-sync',
        auth: token,
        request: { fetch },
        retry: { retries },
        throttle: {
          id: apiUrl,
          write: NO_PAUSE as never,
          onRateLimit: waitFor('the rate limit is used up', progress),
          onSecondaryRateLimit: waitFor('GitHub asks to slow down', progress),
        },
        log: { debug: silent, info: silent, warn: (text) => progress.line(text), error: silent },
      });
    this.#octokit = open(RETRIES);
    // A number of retries given with a call would hold for rate limits too, and without their wait.
    this.#octokitOfParts = open(RETRIES_OF_PARTS);
  }

  /** How many HTTP requests were made so far, repeated ones included. */
  get requests(): number {
    return this.#requests();
  }

  /**
   * Asks GraphQL for all or nothing.
   * @param what names the call in errors, such as "kubernetes/website: branches".
   * @throws {GitHubError} also when the answer is not of the expected shape.
   */
  async graphql<Answer>(
    what: string,
    shape: z.ZodType<Answer>,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer> {
    const answer = await this.#ask(what, () => this.#octokit.graphql(query, variables));
    return checkShape(what, shape, answer);
  }

  /**
   * Asks GraphQL for many things at once, of which some may be missing: what GitHub could not answer
   * is null. It is not repeated more than once when it fails: the caller rather asks for less.
   * @throws {GitHubError} as `graphql`, and when nothing could be answered.
   */
  async graphqlParts<Answer>(
    what: string,
    shape: z.ZodType<Answer>,
    query: string,
  ): Promise<Answer> {
    const answer = await this.#ask(what, () =>
      this.#octokitOfParts.graphql(query).catch(partialAnswer),
    );
    return checkShape(what, shape, answer);
  }

  /** Gets a REST resource, with path parameters filled in; errors as in `graphql`. */
  async rest<Answer>(
    what: string,
    shape: z.ZodType<Answer>,
    route: string,
    parameters: Record<string, unknown>,
  ): Promise<Answer> {
    const { data } = await this.#call(what, () => this.#octokit.request(route, parameters));
    return checkShape(what, shape, data);
  }

  #ask<Answer>(what: string, query: () => Promise<Answer>): Promise<Answer> {
    if (this.#token === undefined) {
      throw new GitHubError(`${what}: GitHub’s GraphQL API needs a token; ${TOKEN_HINT}`, 401);
    }
    return this.#call(what, query);
  }

  /** Runs a call, gives up as soon as the run is interrupted, and words its failure. */
  async #call<Result>(what: string, call: () => Promise<Result>): Promise<Result> {
    this.#signal.throwIfAborted();
    const { promise: aborted, reject } = Promise.withResolvers<never>();
    const onAbort = () => reject(this.#signal.reason);
    this.#signal.addEventListener('abort', onAbort);
    try {
      return await Promise.race([call(), aborted]);
    } catch (error) {
      this.#signal.throwIfAborted();
      throw describeFailure(what, error, this.#token);
    } finally {
      this.#signal.removeEventListener('abort', onAbort);
    }
  }
}

function silent(): undefined {
  return undefined;
}

function waitFor(reason: string, progress: Progress) {
  return (seconds: number, options: { url: string }, _: unknown, waits: number): boolean => {
    const isWorthIt = waits < MAX_WAITS && seconds <= LONGEST_WAIT_SECONDS;
    const then = isWorthIt ? `waiting ${seconds} s` : `giving up (it would take ${seconds} s)`;
    progress.line(`${reason} (${options.url}): ${then}`);
    return isWorthIt;
  };
}

/** GraphQL errors come with whatever could be answered; no data at all is a failure. */
function partialAnswer(error: unknown): unknown {
  const data = error instanceof Error && 'data' in error ? error.data : undefined;
  const isPartial = typeof data === 'object' && data !== null && Object.keys(data).length > 0;
  if (isPartial && Object.values(data).some((value) => value !== null)) {
    return data;
  }
  throw error;
}

function checkShape<Answer>(what: string, shape: z.ZodType<Answer>, answer: unknown): Answer {
  const result = shape.safeParse(answer);
  if (result.success) {
    return result.data;
  }
  const [issue] = result.error.issues;
  const where = issue?.path.map(String).join('.') || 'the answer';
  throw new GitHubError(`${what}: unexpected answer: ${where}: ${issue?.message}`, 200);
}

/** What answers hold is repeated in messages, so an answer must not be able to put the token there. */
function describeFailure(what: string, error: unknown, token: string | undefined): GitHubError {
  const redact = (text: string) => (token ? text.replaceAll(token, '[token]') : text);
  if (error instanceof RequestError) {
    const { method, url } = error.request;
    const id = error.response?.headers['x-github-request-id'];
    const hint = error.status === 401 ? `; the token is not accepted: ${TOKEN_HINT}` : '';
    const words = `${method} ${url}: ${error.status} ${error.message}`;
    const requestId = id === undefined ? '' : ` (request ${id})`;
    const text = redact(`${what}: ${words}${requestId}`);
    return new GitHubError(`${text}${hint}`, error.status);
  }
  const words = error instanceof Error ? error.message.replaceAll('\n', ' ') : String(error);
  return new GitHubError(redact(`${what}: ${words}`), 200);
}
