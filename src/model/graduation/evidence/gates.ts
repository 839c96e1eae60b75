import type { Stage } from '../../../schemas/stage.ts';
import { GATE_LIST } from '../../atlas/citation.ts';
import type { Gate } from '../../gate/gate.ts';
import { type GatePeriod, isUndated } from '../../gate/history.ts';
import { settingWords } from '../../gate/words.ts';
import { compareStages } from '../../stage.ts';
import type { Evidence } from './evidence.ts';

/** A gate as a witness of its enhancement's graduation to a stage. */
export interface GateWitness {
  /** Whether no other enhancement names the gate: a shared one moves for reasons of its own. */
  readonly isExclusive: boolean;
  /** Whether it began as GA: a way to switch off what was there, rather than a graduation. */
  readonly isBornStable: boolean;
  /** What says that the gate reached the stage; absent where it did not. */
  readonly reached: Evidence | undefined;
  /** What says that its default or lock changed later while it was at the stage. */
  readonly renewed: readonly Evidence[];
  /** What says that it never did: the last thing that the newest gate list says of a live gate. */
  readonly neverReached: Evidence | undefined;
}

/** The stages through which gates and enhancements mature alike. */
const MATURING: readonly Stage[] = ['alpha', 'beta', 'stable'];

/**
 * What a gate's sources say of a stage; the code goes before the documentation.
 * @param isExclusive whether no other enhancement names the gate
 * @param newestList the release of the newest gate list that was read
 */
export function gateWitness(
  gate: Gate,
  stage: Stage,
  isExclusive: boolean,
  newestList?: string,
): GateWitness {
  const source = gate.code.length > 0 ? 'code' : 'docs';
  const periods = datedPeriods(gate, source);
  const [reached, ...renewed] = periods
    .filter((period) => period.stage === stage)
    .map((period) => periodEvidence(gate, source, period, { stage, release: period.since }));
  return {
    isExclusive,
    isBornStable: periods[0]?.stage === 'stable',
    reached,
    renewed,
    neverReached: isNeverReached(gate, stage, newestList)
      ? periods
          .slice(-1)
          .map((last) => periodEvidence(gate, source, last, { stage, release: undefined }))[0]
      : undefined,
  };
}

/** Whether the newest list still has the gate, and never had it at the stage or beyond. */
function isNeverReached(
  { code, record }: Gate,
  stage: Stage,
  newestList: string | undefined,
): boolean {
  const isLive = newestList !== undefined && record.code?.lists.at(-1) === newestList;
  return (
    isLive &&
    MATURING.includes(stage) &&
    code.every((period) => compareStages(period.stage, stage) < 0)
  );
}

/** An entry since v1.0 alone is behaviour older than its gate, put behind one to be switched off. */
function datedPeriods(gate: Gate, source: 'code' | 'docs'): readonly GatePeriod[] {
  return source === 'code' && isUndated(gate) ? [] : gate[source];
}

/** What a source of a gate says of one of its periods. */
export function periodEvidence(
  { name, record }: Gate,
  source: 'code' | 'docs',
  period: GatePeriod,
  said: Pick<Evidence, 'stage' | 'release'>,
): Evidence {
  const list = source === 'code' ? record.code?.lists.at(-1) : undefined;
  return {
    source,
    ...said,
    repository: source === 'code' ? 'kubernetes/kubernetes' : 'kubernetes/website',
    path: source === 'code' ? GATE_LIST : (record.docs?.path ?? ''),
    detail: {
      kind: 'gate',
      gate: name,
      at: period.stage,
      since: period.since,
      setting: settingWords(period),
      list,
    },
  };
}
