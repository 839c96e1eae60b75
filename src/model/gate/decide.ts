import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { compareVersions, nextRelease } from '../version.ts';
import {
  codePeriods,
  docsPeriods,
  type GatePeriod,
  type GateState,
  isUndated,
  periodAt,
} from './history.ts';
import { documentedRemoval, type Removal, removalBetween } from './removal.ts';

export type Source = 'code' | 'docs';

/** Why it is not known whether a release has a gate. */
export type Doubt =
  /** It went away somewhere between two releases, or nobody says when. */
  | { readonly kind: 'removal'; readonly removal: Removal }
  /** A gate list lacks it, though the documentation or a later list says that it was there. */
  | { readonly kind: 'disputed'; readonly list: string; readonly by: Source }
  /** Nothing that was read reaches that far. */
  | { readonly kind: 'unrecorded' };

/** What a list other than the one that decides says of a release. */
export interface OtherStatement extends GateState {
  readonly list: string;
}

/** What the sources of a gate come to for one release. */
export type Decision =
  | {
      readonly kind: 'present';
      readonly state: GateState;
      readonly source: Source;
      readonly otherwise: OtherStatement | undefined;
    }
  | { readonly kind: 'not-yet'; readonly source: Source }
  | { readonly kind: 'removed'; readonly removal: Removal }
  | {
      readonly kind: 'unknown';
      readonly reason: Doubt;
      /** What the source says that is not believed. */
      readonly claim?: { readonly state: GateState; readonly source: Source };
    };

/** What was read of a gate, laid out for decisions. */
export interface GateFacts {
  readonly record: FeatureGate;
  /** The releases whose gate lists were read, oldest first. */
  readonly read: readonly string[];
  /** The lists that hold the gate, oldest first, each with the history that it tells. */
  readonly held: readonly HeldList[];
  readonly docs: readonly GatePeriod[];
  readonly documented: Removal | undefined;
}

interface HeldList {
  readonly list: string;
  readonly periods: readonly GatePeriod[];
}

/** Lays out a gate's record. */
export function gateFacts(record: FeatureGate, read: readonly string[]): GateFacts {
  const { code } = record;
  const lists = code?.lists ?? [];
  return {
    record,
    read,
    held: lists.map((list) => {
      const own = code?.otherHistories?.find((other) => other.list === list);
      const history = own?.history ?? code?.history ?? [];
      return { list, periods: codePeriods({ history, lists }) };
    }),
    docs: docsPeriods(record.docs?.stages ?? []),
    documented: documentedRemoval(record, read),
  };
}

/**
 * The releases from which a decision may differ from the one for the release before, unordered.
 * Between two of them all decisions are the same.
 */
export function decisiveReleases({ held, read, docs, documented }: GateFacts): Set<string> {
  const periods = [...held.flatMap((one) => one.periods), ...docs];
  const { after, by } = documented ?? {};
  const lists = held.map(({ list }) => list);
  return new Set([
    ...[...read, ...lists].flatMap((list) => [list, nextRelease(list)]),
    ...periods.flatMap(({ since, to }) => [since, ...(to === undefined ? [] : [to])]),
    ...(after === undefined ? [] : [nextRelease(after)]),
    ...(by === undefined ? [] : [by]),
  ]);
}

/**
 * What a gate's sources come to for one release. The code of the release decides, where its list was
 * read. Where it was not, the next list that holds the gate tells of its past, and the documentation
 * of what is older than that.
 */
export function decide(facts: GateFacts, release: string): Decision {
  return facts.held.length > 0 ? decideByCode(facts, release) : decideByDocs(facts, release);
}

function decideByCode(facts: GateFacts, release: string): Decision {
  const { held, read, docs } = facts;
  const next = held.find(({ list }) => compareVersions(list, release) >= 0);
  if (next === undefined) return decideAfterLast(facts, release);
  const told = periodAt(next.periods, release);
  const isLacking = next.list !== release && read.includes(release);
  if (told !== undefined && !isLacking) return presentByCode(facts, release, told);
  if (told !== undefined) return disputed(release, told, 'code');
  const before = held.findLast(({ list }) => compareVersions(list, release) < 0);
  if (before !== undefined) return decideBetween(facts, before, release);
  const isReachedByNext = read.find((list) => compareVersions(list, release) >= 0) === next.list;
  const documented = periodAt(docs, release);
  if (documented !== undefined && isReachedByNext && next.list !== release) {
    return presentByDocs(documented);
  }
  return isUndated(facts) && isReachedByNext
    ? { kind: 'unknown', reason: { kind: 'unrecorded' } }
    : { kind: 'not-yet', source: 'code' };
}

/** A release after the last list that holds the gate. */
function decideAfterLast(facts: GateFacts, release: string): Decision {
  const { held, read, documented } = facts;
  const last = held.at(-1) as HeldList;
  const by = read.find((list) => compareVersions(list, last.list) > 0);
  const removal = by === undefined ? undefined : removalBetween(last.list, by, documented);
  return (removal && decideByRemoval(removal, release)) ?? decideBetween(facts, last, release);
}

/** A release after a list that holds the gate, of which no later one tells. */
function decideBetween(facts: GateFacts, before: HeldList, release: string): Decision {
  const { read } = facts;
  const lacking = read.find((list) => compareVersions(list, before.list) > 0);
  if (lacking !== undefined && compareVersions(lacking, release) <= 0) {
    return { kind: 'removed', removal: { after: before.list, by: lacking, source: 'code' } };
  }
  const told = periodAt(before.periods, release);
  return told === undefined
    ? { kind: 'not-yet', source: 'code' }
    : presentByCode(facts, release, told);
}

function decideByDocs({ docs, read, documented }: GateFacts, release: string): Decision {
  const first = docs[0]?.since;
  if (first !== undefined && compareVersions(release, first) < 0) {
    return { kind: 'not-yet', source: 'docs' };
  }
  const removed = documented && decideByRemoval(documented, release);
  if (removed !== undefined) return removed;
  const told = periodAt(docs, release);
  if (told === undefined) return { kind: 'unknown', reason: { kind: 'unrecorded' } };
  const lacking = read.findLast(
    (list) => compareVersions(told.since, list) <= 0 && compareVersions(list, release) <= 0,
  );
  return lacking === undefined ? presentByDocs(told) : disputed(lacking, told, 'docs');
}

/** What follows from a removal for a release; nothing where that is older. */
function decideByRemoval(removal: Removal, release: string): Decision | undefined {
  const { after, by } = removal;
  if (after !== undefined && compareVersions(release, after) <= 0) return undefined;
  return by === undefined || compareVersions(by, release) <= 0
    ? { kind: 'removed', removal }
    : { kind: 'unknown', reason: { kind: 'removal', removal } };
}

function presentByCode({ held }: GateFacts, release: string, told: GatePeriod): Decision {
  const newest = held.at(-1) as HeldList;
  const later = periodAt(newest.periods, release);
  const isOtherwise = later !== undefined && !isSameState(later, told);
  return {
    kind: 'present',
    state: stateOf(told),
    source: 'code',
    otherwise: isOtherwise ? { ...stateOf(later), list: newest.list } : undefined,
  };
}

function presentByDocs(told: GatePeriod): Decision {
  return { kind: 'present', state: stateOf(told), source: 'docs', otherwise: undefined };
}

function disputed(list: string, told: GatePeriod, by: Source): Decision {
  return {
    kind: 'unknown',
    reason: { kind: 'disputed', list, by },
    claim: { state: stateOf(told), source: by },
  };
}

function stateOf({ stage, default: isOn, locked }: GatePeriod): GateState {
  return { stage, default: isOn, locked };
}

/** Whether two statements of a gate are the same. */
function isSameState(a: GateState, b: GateState): boolean {
  return a.stage === b.stage && a.default === b.default && a.locked === b.locked;
}
