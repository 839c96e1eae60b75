import { compareVersions } from '../version.ts';
import { type Gate, type GateDisagreement, gateDisagreements } from './gate.ts';
import { type GatePeriod, periodAt } from './history.ts';

/** What a source says of a gate in a release. */
export interface ComparedState {
  readonly period: GatePeriod;
  /** Whether it says something new from this release on. */
  readonly isNew: boolean;
}

/** What two sources can contradict each other in; `presence`: only one of them has the gate. */
export type Dispute = 'presence' | 'stage' | 'default';

/** A release in which something begins or ends for a gate, told by both sources. */
export interface ComparedRelease {
  readonly release: string;
  readonly code: ComparedState | undefined;
  readonly docs: ComparedState | undefined;
  /** Which source tells of the gate's removal by this release. */
  readonly removedBy: 'code' | 'docs' | undefined;
  /** In what the two contradict each other from this release on. */
  readonly dispute: Dispute | undefined;
}

/** A gate's history by release with code and documentation side by side, oldest first. */
export function compareHistories(gate: Gate): ComparedRelease[] {
  const disputes = new Map(gateDisagreements(gate).map((one) => [one.release, disputeOf(one)]));
  const starts = [...gate.code, ...gate.docs].map(({ since }) => since);
  const ends = gate.docs.flatMap(({ to }) => to ?? []);
  const removed = gate.removal?.by;
  const releases = new Set(removed === undefined ? [...starts, ...ends] : [...starts, removed]);
  return [...releases]
    .filter((release) => removed === undefined || compareVersions(release, removed) <= 0)
    .sort(compareVersions)
    .map((release) => ({
      release,
      code: release === removed ? undefined : stateIn(gate.code, release),
      docs: release === removed ? undefined : stateIn(gate.docs, release),
      removedBy: release === removed ? gate.removal?.source : undefined,
      dispute: release === removed ? undefined : disputes.get(release),
    }));
}

function disputeOf({ code, docs }: GateDisagreement): Dispute {
  if (code === undefined || docs === undefined) return 'presence';
  return code.stage === docs.stage ? 'default' : 'stage';
}

function stateIn(periods: readonly GatePeriod[], release: string): ComparedState | undefined {
  const period = periodAt(periods, release);
  return period === undefined ? undefined : { period, isNew: period.since === release };
}

/**
 * Whether the code says that the gate stands for behaviour older than itself, which it spells as an
 * entry since v1.0.
 */
export function isOlderThanItsGate({ record }: Gate): boolean {
  return record.code?.history.some(({ version }) => version === '1.0') ?? false;
}
