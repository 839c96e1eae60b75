import { setTimeout as delay } from 'node:timers/promises';
import type { Octokit } from 'octokit';
import type { z } from 'zod';
import type { Progress } from '../engine/progress.ts';
import { askParts, type Parts } from './ask-parts.ts';
import { countedFetch } from './counted-fetch.ts';
import { checkShape, describeFailure, GitHubError, UnreachableError } from './failures.ts';
import { openOctokit } from './open-octokit.ts';
import { fetchHeedingRetryAfter } from './retry-after.ts';
import { TOKEN_HINT } from './token.ts';

/** How the client reaches GitHub. */
export interface ClientOptions {
  readonly apiUrl: string;
  readonly token: string | undefined;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** Milliseconds before a failed call is repeated first; later waits are 4 and 9 times as long. */
  readonly firstPause?: number | undefined;
  /** Says, before the first call, why there is no way to GitHub; nothing where there is one. */
  readonly wayFailure?: (() => Promise<string | undefined>) | undefined;
  /** Takes out of a message what nobody else may know, besides the token. */
  readonly hide?: ((text: string) => string) | undefined;
}

const RETRIES = 3;
const FIRST_PAUSE_MS = 1_000;
/** Of a query of which the caller rather asks for less. */
const RETRIES_OF_DIVISIBLE = 1;

/** The one place that talks to GitHub: token, rate limits, retries, time limits, error messages. */
export class GitHubClient {
  readonly #octokit: Octokit;
  readonly #octokitOfDivisible: Octokit;
  readonly #token: string | undefined;
  readonly #hide: (text: string) => string;
  readonly #signal: AbortSignal;
  readonly #requests: () => number;
  readonly #stream: typeof globalThis.fetch;
  readonly #firstPause: number;
  readonly #wayFailure: () => Promise<string | undefined>;
  #way: Promise<string | undefined> | undefined;

  constructor(options: ClientOptions) {
    const { apiUrl, token, progress, signal, firstPause = FIRST_PAUSE_MS } = options;
    const counted = countedFetch(signal);
    const heeding = (one: typeof globalThis.fetch) =>
      fetchHeedingRetryAfter(one, signal, (seconds) =>
        progress.line(`GitHub asks to wait: waiting ${seconds} s`),
      );
    const fetch = heeding(counted.fetch);
    this.#stream = heeding(counted.stream);
    this.#requests = counted.requests;
    this.#token = token;
    const { hide = (text: string) => text } = options;
    this.#hide = (text) => hide(token ? text.replaceAll(token, '[token]') : text);
    this.#signal = signal;
    this.#firstPause = firstPause;
    this.#wayFailure = options.wayFailure ?? (async () => undefined);
    const open = (retries: number) =>
      openOctokit({ apiUrl, token, progress, fetch, retries, firstPause });
    this.#octokit = open(RETRIES);
    // A number of retries given with a call would hold for rate limits too, and without their wait.
    this.#octokitOfDivisible = open(RETRIES_OF_DIVISIBLE);
  }

  /** How many HTTP requests were made so far, repeated ones included. */
  get requests(): number {
    return this.#requests();
  }

  /**
   * Asks GraphQL for all or nothing: an answer that lacks something is asked for again.
   * @param what names the call in errors, such as "kubernetes/website: branches".
   * @throws {GitHubError} also when the answer is not of the expected shape.
   */
  async graphql<Answer>(
    what: string,
    shape: z.ZodType<Answer>,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Answer> {
    const { data, failure } = await this.#askForWhole(what, query, variables);
    if (failure !== undefined) throw describeFailure(what, failure, this.#hide);
    return checkShape(what, shape, data);
  }

  /**
   * Asks GraphQL for many things at once, of which some may be missing: what GitHub could not answer
   * is null. Where that is for another reason than that there is no such thing, it is asked again, and
   * the last of these reasons is given too.
   * @throws {GitHubError} as `graphql`, and when nothing could be answered.
   */
  async graphqlParts<Answer>(
    what: string,
    shape: z.ZodType<Answer>,
    query: string,
  ): Promise<{ readonly answer: Answer; readonly failure?: GitHubError | undefined }> {
    const { data, isWhole, failure } = await this.#askForWhole(what, query);
    const answer = checkShape(what, shape, data);
    return isWhole ? { answer } : { answer, failure: describeFailure(what, failure, this.#hide) };
  }

  /** As `graphqlParts`, for what must know why each null is one: nothing where GitHub does not say. */
  async graphqlWhole<Answer>(
    what: string,
    shape: z.ZodType<Answer>,
    query: string,
  ): Promise<Answer | undefined> {
    const { data, isWhole, isTold } = await this.#askForWhole(what, query);
    return isWhole && isTold ? checkShape(what, shape, data) : undefined;
  }

  #askForWhole(what: string, query: string, variables?: Record<string, unknown>): Promise<Parts> {
    const ask = () => this.#ask(what, () => askParts(this.#octokit, query, variables));
    return this.#repeat(ask, ({ isWhole }) => isWhole);
  }

  /**
   * As `graphqlParts`, for callers that ask for less, or for the rest, where an answer is not whole:
   * it is asked once more where it fails, and taken as it is where it lacks some.
   */
  async graphqlDivisible<Answer>(
    what: string,
    shape: z.ZodType<Answer>,
    query: string,
  ): Promise<Answer> {
    const { data } = await this.#ask(what, () => askParts(this.#octokitOfDivisible, query));
    return checkShape(what, shape, data);
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

  /**
   * Opens the archive of a repository at a commit: a tar that is packed with gzip, as it comes.
   * @throws {GitHubError} where it does not begin to come; what fails later fails its reader.
   */
  async archive(name: string, commit: string): Promise<ReadableStream<Uint8Array>> {
    const [owner = '', repo = ''] = name.split('/');
    const request = { fetch: this.#stream, parseSuccessResponseBody: false };
    const { data } = await this.#call(`${name}: archive`, () =>
      this.#octokit.rest.repos.downloadTarballArchive({ owner, repo, ref: commit, request }),
    );
    return data as ReadableStream<Uint8Array>;
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
      return await Promise.race([this.#onTheWay(what, call), aborted]);
    } catch (error) {
      this.#signal.throwIfAborted();
      if (error instanceof UnreachableError) throw error;
      throw describeFailure(what, error, this.#hide);
    } finally {
      this.#signal.removeEventListener('abort', onAbort);
    }
  }

  async #onTheWay<Result>(what: string, call: () => Promise<Result>): Promise<Result> {
    this.#way ??= this.#repeat(this.#wayFailure, (words) => words === undefined);
    const failure = await this.#way;
    if (failure !== undefined) throw new UnreachableError(this.#hide(`${what}: ${failure}`), 500);
    return call();
  }

  async #repeat<Result>(
    attempt: () => Promise<Result>,
    isEnough: (result: Result) => boolean,
  ): Promise<Result> {
    for (let tries = 0; ; tries += 1) {
      const result = await attempt();
      if (isEnough(result) || tries === RETRIES) return result;
      await delay((tries + 1) ** 2 * this.#firstPause, undefined, { signal: this.#signal });
    }
  }
}
