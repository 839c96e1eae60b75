import { type Answer, failure, json } from './answer.ts';
import type { Caller } from './auth.ts';
import type { Limits } from './limits.ts';

/** What is counted on its own. */
export type Resource = 'core' | 'graphql';

/** Where a count stands. */
export interface RateState {
  limit: number;
  used: number;
  remaining: number;
  /** When the count starts again, in seconds since 1970. */
  reset: number;
}

interface Bucket {
  used: number;
  reset: number;
}

const HOUR = 3600;
const DOCUMENTATION = 'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api';

/** The `x-ratelimit-*` headers of a count. */
export function rateHeaders(resource: Resource, state: RateState): Record<string, string> {
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-reset': String(state.reset),
    'x-ratelimit-resource': resource,
    'x-ratelimit-used': String(state.used),
  };
}

/**
 * The answer to a request beyond the primary limit: 403 for REST; for GraphQL 200 with an error, as
 * GitHub does there.
 */
export function exceeded(resource: Resource, caller: Caller): Answer {
  if (resource === 'graphql') {
    const message = 'API rate limit already exceeded for user ID 1.';
    return json({ errors: [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message }] });
  }
  const message =
    caller === 'token'
      ? 'API rate limit exceeded for user ID 1.'
      : "API rate limit exceeded for 127.0.0.1. (But here's the good news: Authenticated requests get a higher rate limit. Check out the documentation for more details.)";
  return failure(403, message, { documentation: DOCUMENTATION });
}

/** Counts requests and points in windows of an hour that begin with the first one. */
export class RateLimits {
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** `now` gives seconds since 1970. */
  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Where a count stands. */
  state(resource: Resource, caller: Caller): RateState {
    const limit = this.#limit(resource, caller);
    const { used, reset } = this.#bucket(resource, caller);
    return { limit, used, remaining: Math.max(0, limit - used), reset };
  }

  /** Adds requests or points to a count. */
  spend(resource: Resource, caller: Caller, cost: number): void {
    const bucket = this.#bucket(resource, caller);
    const limit = this.#limit(resource, caller);
    bucket.used = Math.min(limit, bucket.used + cost);
  }

  /** Leaves so much of every count, to be given back after so many seconds. */
  leave(remaining: number, seconds: number): void {
    for (const resource of ['core', 'graphql'] as const) {
      for (const caller of ['token', 'anonymous'] as const) {
        const used = Math.max(0, this.#limit(resource, caller) - remaining);
        this.#buckets.set(`${resource} ${caller}`, { used, reset: this.#now() + seconds });
      }
    }
  }

  #limit(resource: Resource, caller: Caller): number {
    if (caller === 'anonymous') return resource === 'core' ? this.#limits.anonymous : 0;
    return resource === 'core' ? this.#limits.core : this.#limits.graphql;
  }

  #bucket(resource: Resource, caller: Caller): Bucket {
    const key = `${resource} ${caller}`;
    const bucket = this.#buckets.get(key);
    if (bucket && bucket.reset > this.#now()) return bucket;
    const fresh = { used: 0, reset: this.#now() + HOUR };
    this.#buckets.set(key, fresh);
    return fresh;
  }
}
