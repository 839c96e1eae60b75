import type { GateSource } from '../../schemas/gate-source.ts';
import { compareVersions, maxVersion } from '../version.ts';
import type { Gate } from './gate.ts';
import { type GatePeriod, type GateState, periodAt } from './history.ts';
import { gateIn, isDoubted, removalOf } from './in-release.ts';

/** A release for which the two sources tell different things of a gate. */
export interface GateDisagreement {
  readonly release: string;
  readonly code: GatePeriod | undefined;
  readonly docs: GatePeriod | undefined;
}

/**
 * The releases in which code and documentation begin to contradict each other, as far as code was read,
 * oldest first. The documentation is compared only up to the newest release that it speaks of.
 */
export function gateDisagreements(gate: Gate): GateDisagreement[] {
  if (gate.code.length === 0 || gate.docs.length === 0) return [];
  const starts = [...gate.code, ...gate.docs].map(({ since }) => since);
  const newest = gate.docs.map(({ since }) => since).reduce(maxVersion);
  const spoken = starts.filter((release) => compareVersions(release, newest) <= 0);
  return [...new Set(spoken.map((release) => firstRead(gate, release)))]
    .sort(compareVersions)
    .filter((release) => !arePatchesOtherwise(gate, release))
    .map((release) => ({
      release,
      code: periodAt(gate.code, release),
      docs: periodAt(gate.docs, release),
    }))
    .filter(({ code, docs }) => contradictionOf(code, docs) !== undefined);
}

/** The release itself, or the first after it of which the code says something. */
function firstRead(gate: Gate, release: string): string {
  return isOlderThanCode(gate, release) ? (gate.oldestRead ?? release) : release;
}

/** Whether a release is older than all code that was read, which dates nothing of the gate before that. */
export function isOlderThanCode({ code: [first], oldestRead }: Gate, release: string): boolean {
  if (first === undefined || oldestRead === undefined) return false;
  const isDated = compareVersions(first.since, oldestRead) <= 0 && first.mayBeOlder !== true;
  return !isDated && compareVersions(release, oldestRead) < 0;
}

/**
 * Whether the documentation says what the code does of some patches of a release, and not of others, or may
 * be right of patches that were not read.
 */
export function arePatchesOtherwise(gate: Gate, release: string): boolean {
  const answer = gateIn(gate, release);
  const differs =
    answer.kind === 'present' && answer.source === 'code' && answer.patches !== undefined;
  return differs || isDoubted(gate, release);
}

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
  readonly removedBy: GateSource | undefined;
  /** In what the two contradict each other from this release on. */
  readonly dispute: Dispute | undefined;
}

/**
 * A gate's history by release with code and documentation side by side, oldest first. From its removal on
 * only what a source says anew counts, such as a documentation that is late.
 */
export function compareHistories(gate: Gate): ComparedRelease[] {
  const disputes = new Map(
    gateDisagreements(gate).map(({ release, code, docs }) => [
      release,
      contradictionOf(code, docs),
    ]),
  );
  const starts = [...gate.code, ...gate.docs].map(({ since }) => since);
  const ends = gate.docs.flatMap(({ to }) => to ?? []);
  const removal = removalOf(gate);
  const removed = removal?.by;
  const releases = new Set([
    ...[...starts, ...disputes.keys()],
    ...(removed === undefined ? ends : [removed]),
  ]);
  return [...releases].sort(compareVersions).map((release) => {
    const isRemoved = removed !== undefined && compareVersions(release, removed) >= 0;
    const [code, docs] = [gate.code, gate.docs].map((periods) => stateIn(periods, release));
    return isRemoved
      ? {
          release,
          code: newState(code),
          docs: newState(docs),
          removedBy: removal?.source,
          dispute: undefined,
        }
      : {
          ...{ release, code, docs, removedBy: undefined },
          dispute: disputes.get(release) ?? inferredDispute(gate, release, docs),
        };
  });
}

/** That the documentation has a gate in a release that is older than all code, the oldest of which lacks it. */
function inferredDispute(
  gate: Gate,
  release: string,
  docs: ComparedState | undefined,
): Dispute | undefined {
  const isDenied = isOlderThanCode(gate, release) && gateIn(gate, release).kind === 'not-yet';
  return isDenied && docs !== undefined ? 'presence' : undefined;
}

function newState(state: ComparedState | undefined): ComparedState | undefined {
  return state?.isNew ? state : undefined;
}

/** In what code and documentation contradict each other where both tell of the same release. */
export function contradictionOf(
  code: GateState | undefined,
  docs: GateState | undefined,
): Dispute | undefined {
  if (code === undefined || docs === undefined) return code === docs ? undefined : 'presence';
  if (code.stage !== docs.stage) return 'stage';
  return docs.default === undefined || code.default === docs.default ? undefined : 'default';
}

function stateIn(periods: readonly GatePeriod[], release: string): ComparedState | undefined {
  const period = periodAt(periods, release);
  return period === undefined ? undefined : { period, isNew: period.since === release };
}
