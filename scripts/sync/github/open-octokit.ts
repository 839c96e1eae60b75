import { setTimeout as delay } from 'node:timers/promises';
import { Octokit } from 'octokit';
import type { Progress } from '../engine/progress.ts';

const MAX_WAITS = 5;
/** GitHub's limits are reset within the hour. */
const LONGEST_WAIT_SECONDS = 3700;

/**
 * Leaves it to fetch when a request starts. Octokit's own queues start it at a time of the clock, which may be set
 * back, and one by one where it is a query of GraphQL, a POST, as if that wrote. This client only reads.
 */
const AT_ONCE = {
  key: () => ({
    schedule: async (_: unknown, job: (...args: unknown[]) => unknown, ...args: unknown[]) =>
      job(...args),
  }),
};

/** Tells after how many milliseconds a failed request is worth repeating; nothing where it is not. */
type OnFailed = (error: unknown, info: { args: unknown[] }) => Promise<number | undefined>;

/** Repeats requests as Octokit's throttling says. */
function repeater() {
  let onFailed: OnFailed | undefined;
  return {
    on(_: 'failed', handler: OnFailed) {
      onFailed = handler;
    },
    async schedule(job: (...args: unknown[]) => Promise<unknown>, ...args: unknown[]) {
      while (true) {
        try {
          return await job(...args);
        } catch (error) {
          // Throttling expects an answer in every error of a query, and fails where there was none.
          const isAnswered = error instanceof Error && 'response' in error && error.response;
          const pause = isAnswered ? await onFailed?.(error, { args }) : undefined;
          if (pause === undefined) throw error;
          await delay(pause);
        }
      }
    },
  };
}

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
      ...{ global: AT_ONCE, write: AT_ONCE, retryLimiter: repeater() },
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
