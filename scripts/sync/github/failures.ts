import { RequestError } from 'octokit';
import type { z } from 'zod';
import { errorWords } from '../../../src/model/error-words.ts';
import { refusalWords } from '../../../src/records/issue-words.ts';
import { type NetworkFailure, networkFailure } from '../../command/network-failure.ts';
import { TOKEN_HINT } from './token.ts';

/** A call that GitHub did not answer as it should. */
export class GitHubError extends Error {
  /** The HTTP status; 200 for GraphQL errors. */
  readonly status: number;

  constructor(message: string, status: number, cause?: unknown) {
    super(message, { cause });
    this.status = status;
  }
}

/** GitHub was not reached: another call would not reach it either. */
export class UnreachableError extends GitHubError {}

/**
 * An answer of the shape that is expected.
 * @param what names the call in the error
 * @throws {GitHubError} for any other
 */
export function checkShape<Answer>(
  what: string,
  shape: z.ZodType<Answer>,
  answer: unknown,
): Answer {
  const result = shape.safeParse(answer);
  if (result.success) return result.data;
  const words = refusalWords(result.error, 'the answer');
  throw new GitHubError(`${what}: unexpected answer: ${words}`, 200);
}

/**
 * Words a failed call.
 * @param redact what answers hold is repeated, so an answer must not be able to put the token there
 */
export function describeFailure(
  what: string,
  error: unknown,
  redact: (text: string) => string,
): GitHubError {
  if (error instanceof RequestError) {
    const { method, url } = error.request;
    const id = error.response?.headers['x-github-request-id'];
    const failure = unansweredFailure(error);
    if (failure !== undefined) {
      const Failure = failure.isConnected ? GitHubError : UnreachableError;
      return new Failure(redact(`${what}: ${failure.words}`), error.status);
    }
    // Where an answer could not be read, the status is one that Octokit makes up.
    const status = error.response === undefined ? '' : `${error.status} `;
    const requestId = id === undefined ? '' : ` (request ${id})`;
    const words = lineOf(redact(errorWords(error)));
    const text = redact(`${what}: ${method} ${url}: ${status}${words}${requestId}`);
    return new GitHubError(`${text}${hintOf(error)}`, error.status);
  }
  const words = redact(`${what}: ${lineOf(redact(errorWords(error)))}`);
  return new GitHubError(`${words}${hintOfTypes(graphqlTypes(error))}`, 200);
}

/** The types of GraphQL errors; an error without one has an empty type. */
export function graphqlTypes(error: unknown): string[] {
  const hasErrors = error instanceof Error && 'errors' in error && Array.isArray(error.errors);
  return hasErrors ? (error.errors as { type?: string }[]).map(({ type = '' }) => type) : [];
}

/** What to do about an answer of GraphQL that lacks all of one thing. */
function hintOfTypes(types: readonly string[]): string {
  if (types.includes('FORBIDDEN')) return REFUSED;
  return types.length > 0 && types.every((type) => type === 'NOT_FOUND') ? NOT_THERE : '';
}

const MOST_CHARACTERS = 500;

/** The beginning of what an answer says: a page of HTML may have many lines, and pictures in it. */
function lineOf(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS)}…` : line;
}

const LIMITED = '; GitHub limits how much you ask for: run again later';

/** What to do about a repository that is not there. */
export const NOT_THERE =
  '; check whether the repository is public under this name, and --api-url if you set it';

const REFUSED = `; access is refused: ${TOKEN_HINT}, or check whether a proxy refuses the address`;

const NOT_UNDERSTOOD =
  '; GitHub does not take this request: update this project, and check --api-url if you set it';

/** What to do about an answer that nothing but its status explains. */
function hintOf({ status, response, message }: RequestError): string {
  switch (status) {
    case 400:
    case 422:
      return NOT_UNDERSTOOD;
    case 401:
      return `; the token is not accepted: ${TOKEN_HINT}`;
    case 403:
      return /rate limit/i.test(message) ? LIMITED : REFUSED;
    case 404:
    case 410:
    case 451:
      return NOT_THERE;
    case 429:
      return LIMITED;
  }
  const isTheirs = response !== undefined && status >= 500;
  return isTheirs ? '; GitHub fails: run again later (https://www.githubstatus.com)' : '';
}

/** Why a request got no answer; nothing where the server answered, or its answer could not be read. */
function unansweredFailure({ request, response, cause }: RequestError): NetworkFailure | undefined {
  if (response !== undefined || !(cause instanceof Error)) return undefined;
  return networkFailure(request.url, cause);
}
