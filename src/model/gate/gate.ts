import type { FeatureGate } from '../../schemas/feature-gate.ts';
import type { GateStage } from '../../schemas/stage.ts';
import { compareVersions, maxVersion, previousRelease } from '../version.ts';
import {
  codePeriods,
  docsPeriods,
  type GatePeriod,
  type GateState,
  periodAt,
  type Removal,
  removalOf,
} from './history.ts';

/** A component that an enhancement says must have the gate enabled. */
export interface DeclaredComponent {
  readonly name: string;
  /** The ids of the enhancements that declare it. */
  readonly enhancements: readonly string[];
}

/** A feature gate with everything known about it, both sources side by side. */
export interface Gate {
  readonly name: string;
  readonly formerNames: readonly string[];
  readonly record: FeatureGate;
  readonly code: readonly GatePeriod[];
  readonly docs: readonly GatePeriod[];
  readonly removal: Removal | undefined;
  /** Whether it is gone, even where the release that removed it is unknown. */
  readonly isRemoved: boolean;
  /** The ids of the enhancements that name it. */
  readonly enhancements: readonly string[];
  readonly components: readonly DeclaredComponent[];
}

/** Joins a gate's record with the lists that were read; enhancements are joined by the atlas. */
export function buildGate(
  record: FeatureGate,
  gateLists: readonly string[],
  declared: Pick<Gate, 'enhancements' | 'components'>,
): Gate {
  const removal = removalOf(record, gateLists);
  const isLive = record.code !== undefined && record.code.lists.at(-1) === gateLists.at(-1);
  return {
    name: record.name,
    formerNames: [
      ...new Set([...(record.code?.formerNames ?? []), ...(record.docs?.formerNames ?? [])]),
    ],
    record,
    code: record.code === undefined ? [] : codePeriods(record.code),
    docs: docsPeriods(record.docs?.stages ?? []),
    removal,
    isRemoved: removal !== undefined || (!isLive && record.docs?.removed === true),
    ...declared,
  };
}

/** A gate's state in a release and which source says so; the code goes before the documentation. */
export interface SourcedState extends GateState {
  readonly source: 'code' | 'docs';
  /** The release in which the stage began; `since` is newer where only the default or lock changed. */
  readonly stageSince: string;
}

/** The state of a gate in a release; `undefined` before it came and from its removal on. */
export function gateAt(gate: Gate, release: string): SourcedState | undefined {
  if (gate.removal !== undefined && compareVersions(gate.removal.by, release) <= 0) {
    return undefined;
  }
  return gate.code.length > 0
    ? sourced('code', gate.code, periodAt(gate.code, release))
    : sourced('docs', gate.docs, periodAt(gate.docs, release));
}

function sourced(
  source: SourcedState['source'],
  periods: readonly GatePeriod[],
  period: GatePeriod | undefined,
): SourcedState | undefined {
  if (period === undefined) return undefined;
  const until = periods.slice(0, periods.indexOf(period) + 1);
  const otherStage = until.findLastIndex(({ stage }) => stage !== period.stage);
  return { ...period, source, stageSince: until[otherStage + 1]?.since ?? period.since };
}

/** The newest state known of a gate, that of its last release where it was removed. */
export function latestState(gate: Gate): SourcedState | undefined {
  return (
    sourced('code', gate.code, gate.code.at(-1)) ?? sourced('docs', gate.docs, gate.docs.at(-1))
  );
}

/** What happened to a gate in a release. */
export type GateChange =
  | { readonly kind: 'added'; readonly stage: GateStage }
  | { readonly kind: 'stage'; readonly from: GateStage; readonly to: GateStage }
  | { readonly kind: 'default'; readonly to: boolean }
  | { readonly kind: 'locked' }
  | { readonly kind: 'unlocked' }
  | { readonly kind: 'removed'; readonly removal: Removal };

/** What changed for a gate in a release against the one before it; empty when nothing did. */
export function gateChanges(gate: Gate, release: string): GateChange[] {
  if (gate.removal?.by === release) return [{ kind: 'removed', removal: gate.removal }];
  const now = gateAt(gate, release);
  if (now === undefined) return [];
  const before = previousRelease(release);
  const was = before === undefined ? undefined : gateAt(gate, before);
  if (was === undefined) return [{ kind: 'added', stage: now.stage }];
  return stateChanges(was, now);
}

function stateChanges(was: GateState, now: GateState): GateChange[] {
  const changes: GateChange[] = [];
  if (was.stage !== now.stage) changes.push({ kind: 'stage', from: was.stage, to: now.stage });
  if (now.default !== undefined && was.default !== now.default) {
    changes.push({ kind: 'default', to: now.default });
  }
  if (was.locked !== now.locked) changes.push({ kind: now.locked ? 'locked' : 'unlocked' });
  return changes;
}

/** A release for which the two sources tell different things of a gate. */
export interface GateDisagreement {
  readonly release: string;
  readonly code: GateState | undefined;
  readonly docs: GateState | undefined;
}

/**
 * The releases in which code and documentation begin to contradict each other, oldest first. The
 * documentation is compared only up to the newest release that it speaks of.
 */
export function gateDisagreements(gate: Gate): GateDisagreement[] {
  if (gate.code.length === 0 || gate.docs.length === 0) return [];
  const starts = [...gate.code, ...gate.docs].map(({ since }) => since);
  const newest = gate.docs.map(({ since }) => since).reduce(maxVersion);
  return [...new Set(starts)]
    .sort(compareVersions)
    .filter((release) => compareVersions(release, newest) <= 0)
    .map((release) => ({
      release,
      code: periodAt(gate.code, release),
      docs: periodAt(gate.docs, release),
    }))
    .filter(({ code, docs }) => !agree(code, docs));
}

function agree(code: GateState | undefined, docs: GateState | undefined): boolean {
  if (code === undefined || docs === undefined) return code === docs;
  return code.stage === docs.stage && (docs.default === undefined || code.default === docs.default);
}
