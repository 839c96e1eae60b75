import type { GateSource } from '../../schemas/gate-source.ts';
import { compareVersions } from '../version.ts';
import type { Gate } from './gate.ts';
import { type GatePeriod, isUndated } from './history.ts';

/** A period of a gate's history, and what tells it. */
export interface DatedPeriod {
  readonly source: GateSource;
  readonly period: GatePeriod;
}

/**
 * The periods that say when they began: of the code, and of the documentation for what is older than
 * the code that was read. An entry since v1.0 alone is behavior older than its gate, put behind one to
 * be switched off. A stage that the oldest code has, and of which no documentation says since when, has no such period.
 */
export function datedPeriods(gate: Gate): DatedPeriod[] {
  const { code, docs } = gate;
  const [first] = code;
  const from = (source: DatedPeriod['source'], periods: readonly GatePeriod[]) =>
    periods.map((period) => ({ source, period }));
  if (first === undefined) return from('docs', docs);
  if (isUndated(gate)) return [];
  if (first.mayBeOlder !== true) return from('code', code);
  const older = docs.filter(({ since }) => compareVersions(since, first.since) <= 0);
  const isDated = older.some(({ stage }) => stage === first.stage);
  const later = code.slice(1).filter(({ stage }) => isDated || stage !== first.stage);
  return [...from('docs', older), ...from('code', later)];
}
