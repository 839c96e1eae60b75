/** The ways in which the server can fail. */
export const FAULT_KINDS = [
  'rate-limit',
  'retry-after',
  'secondary-limit',
  'status',
  'cut-body',
  'malformed-json',
  'slow',
  'drip',
  'graphql-error',
  'graphql-partial',
  'reset',
  'empty-repository',
  'vanished',
] as const;

/** One of the ways in which the server can fail; the README says what each does. */
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Which requests a fault meets; what is absent does not restrict. */
export interface FaultMatch {
  /** Found anywhere in path and query. */
  path?: RegExp;
  /** Found in the name of the GraphQL operation. */
  operation?: RegExp;
  /** Only the n-th request that fits, counted from 1. */
  nth?: number;
  /** The n-th request that fits, and later ones. */
  from?: number;
  /** At most so many requests. */
  count?: number;
}

/** A fault and when it happens. */
export interface FaultRule {
  kind: FaultKind;
  /**
   * Seconds to wait (`rate-limit`, `retry-after`, `secondary-limit`), the status (`status`),
   * milliseconds (`slow`, `drip`) or the share of fields in percent (`graphql-partial`).
   */
  amount?: number;
  /** What the header of a `retry-after` says in place of seconds. */
  says?: string;
  /** The status of a `rate-limit`: 403 or 429; 200 is GraphQL's own way. */
  status?: number;
  match?: FaultMatch;
}

/** The amount of a kind where a rule names none. */
const DEFAULT_AMOUNTS: Partial<Record<FaultKind, number>> = {
  'rate-limit': 3600,
  'retry-after': 60,
  'secondary-limit': 60,
  status: 502,
  slow: 1000,
  drip: 1000,
  'graphql-partial': 30,
};

/** The amount of a rule. */
export function amountOf({ kind, amount }: FaultRule): number {
  return amount ?? DEFAULT_AMOUNTS[kind] ?? 0;
}
