import { Octokit } from 'octokit';
import type { Progress } from '../engine/progress.ts';

const MAX_WAITS = 5;
/** GitHub's limits are reset within the hour. */
const LONGEST_WAIT_SECONDS = 3700;

/**
 * This client only reads, but GraphQL queries are POST requests, between which the throttling plugin
 * would wait a second as if they wrote. GitHub asks for that between writes only:
 * https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
const NO_PAUSE = {
  key: () => ({ schedule: async (_: unknown, job: () => unknown) => job() }),
};

/** How GitHub's own library reaches it. */
interface OctokitOptions {
  readonly apiUrl: string;
  readonly token: string | undefined;
  readonly progress: Progress;
  readonly fetch: typeof globalThis.fetch;
  /** How often a failed call is repeated. */
  readonly retries: number;
  /** Milliseconds before the first of them. */
  readonly firstPause: number;
}

/** Opens GitHub's library, which waits for rate limits and repeats what failed. */
export function openOctokit(options: OctokitOptions): Octokit {
  const { apiUrl, token, progress, fetch, retries, firstPause } = options;
  return new Octokit({
    baseUrl: apiUrl,
    userAgent: 'kep-atlas-sync',
    auth: token,
    request: { fetch },
    retry: { retries, retryAfterBaseValue: firstPause },
    throttle: {
      id: apiUrl,
      write: NO_PAUSE as never,
      onRateLimit: waitFor('the rate limit is used up', progress),
      onSecondaryRateLimit: waitFor('GitHub asks to slow down', progress),
    },
    log: { debug: silent, info: silent, warn: (text) => progress.line(text), error: silent },
  });
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
