import type { FeatureGate } from '../../schemas/feature-gate.ts';
import { type Step, type Steps, stateIn } from '../steps.ts';
import { compareVersions } from '../version.ts';
import {
  type Decision,
  type Doubt,
  decide,
  decisiveReleases,
  gateFacts,
  type OtherStatement,
  type Source,
} from './decide.ts';
import { type PatchState, patchesOf } from './documented.ts';
import type { GateState } from './history.ts';
import type { Removal } from './removal.ts';

/** A gate's stage and setting in a release, what says so, and since when. */
export interface KnownState extends GateState {
  readonly source: Source;
  /** The release from which stage, default and lock hold. */
  readonly since: string;
  /** The release in which the stage began; `since` is newer where only the setting changed. */
  readonly stageSince: string;
}

/** The release has the gate. */
export interface PresentGate extends KnownState {
  readonly kind: 'present';
  /** What the newest list that holds the gate says of the release, where that is something else. */
  readonly otherwise?: OtherStatement | undefined;
  /** Another name by which the release may know it: which of the two it does is not recorded. */
  readonly alias?: string | undefined;
  /** What its patches do, as documented, oldest first; absent where all of them do the same. */
  readonly patches?: readonly PatchState[] | undefined;
}

/** The release is older than the gate. */
export interface ComingGate {
  readonly kind: 'not-yet';
  /** The first release with it, where that is known. */
  readonly first?: string | undefined;
  readonly source: Source;
}

/** The release no longer has the gate. */
export interface RemovedGate {
  readonly kind: 'removed';
  readonly removal: Removal;
  /** What it was before, where a source tells. */
  readonly last?: KnownState | undefined;
}

/** It is not known whether the release has the gate. */
export interface UnknownGate {
  readonly kind: 'unknown';
  readonly reason: Doubt;
  /** The release from which that is so. */
  readonly since: string;
  /** What it was before, or is according to the source that is in doubt. */
  readonly last?: KnownState | undefined;
}

/** The one answer to what a gate is in a release. */
export type GateInRelease = PresentGate | ComingGate | RemovedGate | UnknownGate;

/** Something whose answers for all releases are worked out: a gate, or what a browser loads of one. */
export interface AnsweredGate {
  /** From the oldest release on. */
  readonly answers: Steps<GateInRelease>;
}

/**
 * What a gate is in a release, released or not. Every page, table, export and check asks this and
 * nothing else.
 */
export function gateIn({ answers }: AnsweredGate, release: string): GateInRelease {
  return stateIn(answers, release) ?? (answers[0] as Step<GateInRelease>).state;
}

/** A gate's answers as steps through some releases, which are listed oldest first. */
export function answersThrough(
  gate: AnsweredGate,
  releases: readonly string[],
): Step<GateInRelease>[] {
  const answers = releases.map((release) => ({ release, state: gateIn(gate, release) }));
  return answers.filter(({ state }, index) => state !== answers[index - 1]?.state);
}

/**
 * What became of a gate, oldest first: its answers from its first release on, each as it was last known
 * while nothing but its source changed.
 */
export function gateHistory({ answers }: AnsweredGate): GateInRelease[] {
  const told = answers.map(({ state }) => state).filter(({ kind }) => kind !== 'not-yet');
  return told.filter((answer, index) => sinceOf(answer) !== sinceOf(told[index + 1]));
}

/** What tells the answers of one run from those of others. */
function sinceOf(answer: GateInRelease | undefined): string {
  if (answer === undefined || !('since' in answer)) return answer?.kind ?? '';
  return `${answer.kind} ${answer.since}`;
}

/** The stage and setting to show for an answer: those of the release, the last ones or the doubtful. */
export function shownState(answer: GateInRelease): KnownState | undefined {
  switch (answer.kind) {
    case 'present':
      return answer;
    case 'not-yet':
      return undefined;
    case 'removed':
    case 'unknown':
      return answer.last;
  }
}

/**
 * Whether a gate began as deprecated: it was made to switch new behavior off, or old behavior before
 * that goes, and its stages are not those of a feature.
 */
export function isBornDeprecated(gate: AnsweredGate): boolean {
  const first = gate.answers.find(({ state }) => state.kind !== 'not-yet')?.state;
  return first?.kind === 'present' && first.stage === 'deprecated';
}

/** When a gate was removed, as far as the newest code that was read goes. */
export function removalOf({ answers }: AnsweredGate): Removal | undefined {
  const last = answers.at(-1)?.state;
  return last?.kind === 'removed' ? last.removal : undefined;
}

const OLDEST = '1.0';

/**
 * Works out a gate's answers for all releases.
 * @param read the releases whose gate lists were read, oldest first
 */
export function answerGate(record: FeatureGate, read: readonly string[]): Step<GateInRelease>[] {
  const facts = gateFacts(record, read);
  const releases = [...new Set([OLDEST, ...decisiveReleases(facts)])].sort(compareVersions);
  const steps: Step<GateInRelease>[] = [];
  let known: KnownState | undefined;
  for (const release of releases) {
    const before = steps.at(-1)?.state;
    const decision = decide(facts, release);
    known = continueState(known, before, decision, release);
    const alias = aliasIn(record, release);
    const patches = patchesIn(record, release, known);
    const state = answerOf(decision, known, { release, before, alias, patches });
    if (!isSame(state, before)) steps.push({ release, state });
  }
  return withFirstReleases(steps);
}

/** The state that a decision leaves known, dated by the unbroken run that it belongs to. */
function continueState(
  known: KnownState | undefined,
  before: GateInRelease | undefined,
  decision: Decision,
  release: string,
): KnownState | undefined {
  const told = decision.kind === 'unknown' ? decision.claim : decision;
  if (told === undefined || !('state' in told)) return known;
  const { state, source } = told;
  const isThere = before?.kind === 'present' || before?.kind === 'unknown';
  const run = isThere && known?.stage === state.stage ? known : undefined;
  const isSameSetting =
    run !== undefined &&
    isCompatible(run.default, state.default) &&
    isCompatible(run.locked, state.locked);
  return {
    ...state,
    source,
    since: isSameSetting ? run.since : release,
    stageSince: run?.stageSince ?? release,
  };
}

/** Whether two statements do not contradict each other; one that is not known contradicts none. */
function isCompatible(a: boolean | undefined, b: boolean | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

interface Place {
  readonly release: string;
  readonly before: GateInRelease | undefined;
  readonly alias: string | undefined;
  readonly patches: readonly PatchState[] | undefined;
}

function answerOf(
  decision: Decision,
  known: KnownState | undefined,
  { release, before, alias, patches }: Place,
): GateInRelease {
  switch (decision.kind) {
    case 'present':
      return {
        kind: 'present',
        ...(known as KnownState),
        otherwise: decision.otherwise,
        alias,
        patches,
      };
    case 'not-yet':
      return decision;
    case 'removed':
      return { ...decision, last: known };
    case 'unknown': {
      const { kind, reason } = decision;
      const isStill = before?.kind === kind && before.reason.kind === reason.kind;
      return { kind, reason, since: isStill ? before.since : release, last: known };
    }
  }
}

/** The other name that a release knows a gate by, or may where its own code does not tell. */
function aliasIn({ code, docs }: FeatureGate, release: string): string | undefined {
  const first = code?.states[0]?.since;
  if (first === undefined || compareVersions(release, first) < 0) return docs?.formerNames?.[0];
  return code?.otherNames?.find(({ since, until }) => {
    const isEnded = until !== undefined && compareVersions(until, release) < 0;
    return compareVersions(since, release) <= 0 && !isEnded;
  })?.name;
}

/** What the patches of a release do, where they do not all do the same. */
function patchesIn(
  { docs }: FeatureGate,
  release: string,
  known: KnownState | undefined,
): PatchState[] | undefined {
  const patches = known === undefined ? [] : patchesOf(docs?.stages ?? [], release, known);
  return patches.length === 0 ? undefined : patches;
}

function isSame(a: GateInRelease, b: GateInRelease | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Tells the answers of releases that are older than the gate which one brings it. */
function withFirstReleases(steps: readonly Step<GateInRelease>[]): Step<GateInRelease>[] {
  return steps.map(({ release, state }, index) => {
    const next = steps[index + 1];
    return state.kind === 'not-yet' && next?.state.kind === 'present'
      ? { release, state: { ...state, first: next.release } }
      : { release, state };
  });
}
