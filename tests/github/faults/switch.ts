import { seededRandom } from '../../../scripts/sync/testing/seeded-random.ts';
import type { ApiRequest } from '../request.ts';
import type { FaultRule } from './rule.ts';

interface Counter {
  rule: FaultRule;
  /** Requests that fitted so far. */
  seen: number;
  /** Requests that were met so far. */
  played: number;
}

function fits({ match = {} }: FaultRule, request: ApiRequest): boolean {
  const path = request.url.pathname + request.url.search;
  if (match.method !== undefined && match.method !== request.method) return false;
  if (match.path && !match.path.test(path)) return false;
  return !match.operation || match.operation.test(request.operation ?? '');
}

/** Decides which request meets which fault; the same seed and requests give the same decisions. */
export class FaultSwitch {
  readonly #seed: number;
  #random: () => number;
  #counters: Counter[] = [];

  constructor(rules: readonly FaultRule[], seed: number) {
    this.#seed = seed;
    this.#random = seededRandom(seed);
    this.set(rules);
  }

  /** Replaces all rules; counting and chance start anew. */
  set(rules: readonly FaultRule[]): void {
    this.#random = seededRandom(this.#seed);
    this.#counters = rules.map((rule) => ({ rule, seen: 0, played: 0 }));
  }

  /** The first rule that meets a request; undefined where none does. */
  decide(request: ApiRequest): FaultRule | undefined {
    let chosen: FaultRule | undefined;
    for (const counter of this.#counters) {
      if (!fits(counter.rule, request)) continue;
      counter.seen += 1;
      if (chosen || !this.#isDue(counter)) continue;
      counter.played += 1;
      chosen = counter.rule;
    }
    return chosen;
  }

  /** From 0 up to 1. */
  random(): number {
    return this.#random();
  }

  #isDue({ rule: { match = {} }, seen, played }: Counter): boolean {
    if (match.nth !== undefined && seen !== match.nth) return false;
    if (match.from !== undefined && seen < match.from) return false;
    if (match.count !== undefined && played >= match.count) return false;
    return match.probability === undefined || this.#random() < match.probability;
  }
}
