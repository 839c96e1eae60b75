import { seededRandom } from '../../../scripts/sync/testing/seeded-random.ts';
import type { ApiRequest } from '../request.ts';
import type { FaultRule } from './rule.ts';

/** For all that chance decides. */
const SEED = 1;

interface Counter {
  rule: FaultRule;
  /** Requests that fitted so far. */
  seen: number;
  /** Requests that were met so far. */
  played: number;
}

function fits({ match = {} }: FaultRule, request: ApiRequest): boolean {
  const path = request.url.pathname + request.url.search;
  if (match.path && !match.path.test(path)) return false;
  return !match.operation || match.operation.test(request.operation ?? '');
}

/** Decides which request meets which fault; the same requests give the same decisions. */
export class FaultSwitch {
  /** Gives a number from 0 up to 1. */
  random = seededRandom(SEED);
  #counters: Counter[] = [];

  constructor(rules: readonly FaultRule[]) {
    this.set(rules);
  }

  /** Replaces all rules; counting and chance start anew. */
  set(rules: readonly FaultRule[]): void {
    this.random = seededRandom(SEED);
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

  #isDue({ rule: { match = {} }, seen, played }: Counter): boolean {
    if (match.nth !== undefined && seen !== match.nth) return false;
    if (match.from !== undefined && seen < match.from) return false;
    return match.count === undefined || played < match.count;
  }
}
