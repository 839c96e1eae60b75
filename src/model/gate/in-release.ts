import type { GateSource } from '../../schemas/gate-source.ts';
import type { ShownStage } from '../stage.ts';
import { type Step, type Steps, stateIn } from '../steps.ts';
import type { DisputedPresence, Doubt, OtherStatement } from './decision.ts';
import type { PatchState } from './documented.ts';
import type { GateState } from './history.ts';
import type { Removal } from './removal.ts';

/** A gate's stage and setting in a release, what says so, and since when. */
export interface KnownState extends GateState {
  readonly source: GateSource;
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
  /** The one name by which the release knows it, as its code spells it, where that is another. */
  readonly spelling?: string | undefined;
  /** What its patches do, as documented, oldest first; absent where all of them do the same. */
  readonly patches?: readonly PatchState[] | undefined;
}

/** The release is older than the gate. */
export interface ComingGate {
  readonly kind: 'not-yet';
  /** The first release with it, where that is known. */
  readonly first?: string | undefined;
  readonly source: GateSource;
  /** That newer code says otherwise: patches of the release that were not read may have the gate. */
  readonly doubt?: DisputedPresence | undefined;
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

/** The name by which a release knows a gate. */
export function nameIn(name: string, answer: GateInRelease): string {
  return (answer.kind === 'present' ? answer.spelling : undefined) ?? name;
}

/** The answers of a gate without what is unknown of all releases before the first that a source covers. */
export function coveredAnswers({ answers }: AnsweredGate): AnsweredGate['answers'] {
  const [oldest, ...later] = answers;
  const isUncovered = oldest?.state.kind === 'unknown' && oldest.state.reason.kind === 'unrecorded';
  return isUncovered && later.length > 0 ? later : answers;
}

/**
 * What became of a gate, oldest first: its answers from its first release on, each as it was last known
 * while nothing but its source changed.
 */
export function gateHistory(gate: AnsweredGate): GateInRelease[] {
  const told = coveredAnswers(gate)
    .map(({ state }) => state)
    .filter(({ kind }) => kind !== 'not-yet');
  return told.filter((answer, index) => runOf(answer) !== runOf(told[index + 1]));
}

/** What answers of one run have in common, and no others. */
function runOf(answer: GateInRelease | undefined): string {
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

/** The stage to show for an answer: the release’s own, or that it has none. */
export function answerStage(answer: GateInRelease): ShownStage {
  if (answer.kind === 'present') return answer.stage;
  return answer.kind === 'removed' ? 'removed' : 'unknown';
}

/** Whether patches of a release that were not read may have a gate that its code lacks. */
export function isDoubted(gate: AnsweredGate, release: string): boolean {
  const answer = gateIn(gate, release);
  return answer.kind === 'not-yet' && answer.doubt !== undefined;
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
