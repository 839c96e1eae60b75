import { type Answer, failure, json } from './answer.ts';
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
/** Where GitHub explains limits. */
export const RATE_LIMIT_DOCUMENTATION =
  'https://docs.github.com/rest/overview/rate-limits-for-the-rest-api';

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
export function exceeded(resource: Resource, status = resource === 'graphql' ? 200 : 403): Answer {
  if (status === 200) {
    const message = 'API rate limit already exceeded for user ID 1.';
    return json({ errors: [{ type: 'RATE_LIMIT', code: 'graphql_rate_limit', message }] });
  }
  const message = 'API rate limit exceeded for user ID 1.';
  return failure(status, message, { documentation: RATE_LIMIT_DOCUMENTATION });
}

/** Counts requests and points in windows of an hour that begin with the first one. */
export class RateLimits {
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #buckets = new Map<Resource, Bucket>();

  /** `now` gives seconds since 1970. */
  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** Where a count stands. */
  state(resource: Resource): RateState {
    const limit = this.#limits[resource];
    const { used, reset } = this.#bucket(resource);
    return { limit, used, remaining: Math.max(0, limit - used), reset };
  }

  /** Adds requests or points to a count. */
  spend(resource: Resource, cost: number): void {
    const bucket = this.#bucket(resource);
    bucket.used = Math.min(this.#limits[resource], bucket.used + cost);
  }

  /** Leaves so much of every count, to be given back after so many seconds. */
  leave(remaining: number, seconds: number): void {
    for (const resource of ['core', 'graphql'] as const) {
      const used = Math.max(0, this.#limits[resource] - remaining);
      this.#buckets.set(resource, { used, reset: this.#now() + seconds });
    }
  }

  #bucket(resource: Resource): Bucket {
    const bucket = this.#buckets.get(resource);
    if (bucket && bucket.reset > this.#now()) return bucket;
    const fresh = { used: 0, reset: this.#now() + HOUR };
    this.#buckets.set(resource, fresh);
    return fresh;
  }
}
