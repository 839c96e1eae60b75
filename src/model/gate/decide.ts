import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { compareVersions, nextRelease } from '../version.ts';
import {
  type Decision,
  disputed,
  notYetByCode,
  presentByCode,
  presentByDocs,
  stateOf,
  UNRECORDED,
  withoutStageIn,
} from './decision.ts';
import { docsPeriods, patchedReleases } from './documented.ts';
import { codeStateIn, type GatePeriod, periodAt, releasesWith, toldPeriods } from './history.ts';
import { documentedRemoval, type Removal, removalBetween } from './removal.ts';

/** What was read of a gate, laid out for decisions. */
export interface GateEvidence {
  readonly record: FeatureGate;
  /** The releases whose code was read, oldest first. */
  readonly read: readonly string[];
  /** Those of them that have the gate. */
  readonly held: readonly string[];
  /** What the newest of these tells of all releases. */
  readonly told: readonly GatePeriod[];
  readonly docs: readonly GatePeriod[];
  readonly documented: Removal | undefined;
  /** The releases whose code has it under a former name. */
  readonly renamed: readonly string[];
}

/** Lays out a gate's record, and those of the gates that were renamed to it. */
export function gatherEvidence(
  record: FeatureGate,
  read: readonly string[],
  renamed: readonly FeatureGate[],
): GateEvidence {
  return {
    record,
    read,
    held: releasesWith(record.code, read),
    told: record.code === undefined ? [] : toldPeriods(record.code),
    docs: docsPeriods(record.docs?.stages ?? []),
    documented: documentedRemoval(record, read),
    renamed: renamed.flatMap(({ code }) => releasesWith(code, read)),
  };
}

/**
 * The releases from which a decision may differ from the one for the release before, unordered.
 * Between two of them all decisions are the same.
 */
export function decisiveReleases(facts: GateEvidence): Set<string> {
  const { record, told, read, docs, documented } = facts;
  const patched = patchedReleases(record.docs?.stages ?? []);
  const periods = [...told, ...docs];
  const { after, by } = documented ?? {};
  return new Set([
    ...[...read, ...patched].flatMap((release) => [release, nextRelease(release)]),
    ...periods.flatMap(({ since, to }) => [since, ...(to === undefined ? [] : [to])]),
    ...(after === undefined ? [] : [nextRelease(after)]),
    ...(by === undefined ? [] : [by]),
  ]);
}

/**
 * What a gate's sources come to for one release. The code of the release decides, where it was read.
 * Where it was not, newer code that has the gate tells of its past, and the documentation of what is
 * older than that.
 */
export function decide(facts: GateEvidence, release: string): Decision {
  return facts.held.length > 0 ? decideByCode(facts, release) : decideByDocs(facts, release);
}

function decideByCode(facts: GateEvidence, release: string): Decision {
  const { held, read } = facts;
  if (held.includes(release)) return decideByOwnCode(facts, release);
  const before = held.findLast((one) => compareVersions(one, release) < 0);
  const next = held.find((one) => compareVersions(one, release) > 0);
  if (next === undefined) return decideAfterLast(facts, held.at(-1) as string, release);
  if (before !== undefined) return decideBetween(facts, before, release);
  const isOlderThanAll = read.every((one) => compareVersions(release, one) < 0);
  return isOlderThanAll && next === read[0]
    ? decideBeforeCode(facts, next, release)
    : notYetByCode(
        release,
        mayBePatched(facts, release) ? periodAt(facts.told, release) : undefined,
      );
}

/** Whether patches of a release that lacks the gate may have it: its code was read, and has it under no other name. */
function mayBePatched({ read, renamed }: GateEvidence, release: string): boolean {
  return read.includes(release) && !renamed.includes(release);
}

/** A release that has the gate, by its own code. */
function decideByOwnCode({ record, told }: GateEvidence, release: string): Decision {
  const own = record.code && codeStateIn(record.code, release);
  if (own?.stage === undefined) return withoutStageIn(release);
  const state = { stage: own.stage, default: own.default, locked: own.locked };
  return presentByCode(state, periodAt(told, release), record.code?.states);
}

/** A release that is older than all whose code was read. */
function decideBeforeCode({ told, docs }: GateEvidence, next: string, release: string): Decision {
  const known = periodAt(told, release);
  if (known !== undefined) return presentByCode(stateOf(known));
  const documented = periodAt(docs, release);
  if (documented !== undefined) return presentByDocs(documented);
  const first = docs[0]?.since;
  if (told.length > 0) return { kind: 'not-yet', source: 'code' };
  return first !== undefined &&
    compareVersions(release, first) < 0 &&
    compareVersions(first, next) <= 0
    ? { kind: 'not-yet', source: 'docs' }
    : UNRECORDED;
}

/** A release after the last one that is known to have the gate. */
function decideAfterLast(facts: GateEvidence, last: string, release: string): Decision {
  const { read, documented } = facts;
  const by = read.find((one) => compareVersions(one, last) > 0);
  const removal = by === undefined ? undefined : removalBetween(last, by, documented);
  return (removal && decideByRemoval(removal, release)) ?? decideBetween(facts, last, release);
}

/** A release after one that has the gate, of whose own code nothing was read, or which lacks it. */
function decideBetween(facts: GateEvidence, before: string, release: string): Decision {
  const { read, record, told } = facts;
  const lacking = read.find((one) => compareVersions(one, before) > 0);
  if (lacking !== undefined && compareVersions(lacking, release) <= 0) {
    return { kind: 'removed', removal: { after: before, by: lacking, source: 'code' } };
  }
  const known = periodAt(told, release);
  if (known !== undefined) return presentByCode(stateOf(known));
  const last = record.code && codeStateIn(record.code, before);
  return last?.stage === undefined
    ? withoutStageIn(before)
    : presentByCode({ stage: last.stage, default: last.default, locked: last.locked });
}

function decideByDocs({ docs, read, documented }: GateEvidence, release: string): Decision {
  const first = docs[0]?.since;
  if (first !== undefined && compareVersions(release, first) < 0) {
    return { kind: 'not-yet', source: 'docs' };
  }
  const last = docs.at(-1)?.since;
  const isToldOf =
    documented?.after === undefined && last !== undefined && compareVersions(release, last) <= 0;
  const removed = isToldOf ? undefined : documented && decideByRemoval(documented, release);
  if (removed !== undefined) return removed;
  const told = periodAt(docs, release);
  if (told === undefined) return UNRECORDED;
  const lacking = read.findLast(
    (list) => compareVersions(told.since, list) <= 0 && compareVersions(list, release) <= 0,
  );
  return lacking === undefined ? presentByDocs(told) : disputed(lacking, told);
}

/** What follows from a removal for a release; nothing where that is older. */
function decideByRemoval(removal: Removal, release: string): Decision | undefined {
  const { after, by } = removal;
  if (after !== undefined && compareVersions(release, after) <= 0) return undefined;
  return by === undefined || compareVersions(by, release) <= 0
    ? { kind: 'removed', removal }
    : { kind: 'unknown', reason: { kind: 'removal', removal } };
}
