import { stageLabel } from '../stage.ts';
import { compareVersions } from '../version.ts';
import { type GateChange, gateChanges } from './changes.ts';
import {
  type AnsweredGate,
  type GateInRelease,
  gateIn,
  type KnownState,
  shownState,
} from './in-release.ts';

/** Whether a gate can be met today. `upcoming`: only an unreleased version has it. */
export type GatePresence = 'live' | 'removed' | 'upcoming' | 'unknown';

/** Where a gate stands for somebody who runs the newest release. */
export interface GateToday {
  /** The answer for the newest release. */
  readonly answer: GateInRelease;
  /** The same in a word. */
  readonly presence: GatePresence;
  /** The state to show: the first one to come where it is upcoming, else that of the answer. */
  readonly state: KnownState | undefined;
  /** What unreleased versions are to change, oldest first. */
  readonly upcoming: readonly {
    readonly release: string;
    readonly changes: readonly GateChange[];
  }[];
}

const PRESENCES: Record<GateInRelease['kind'], GatePresence> = {
  present: 'live',
  'not-yet': 'upcoming',
  removed: 'removed',
  unknown: 'unknown',
};

/** An answer for the newest release in a word. */
export function presenceOf({ kind }: GateInRelease): GatePresence {
  return PRESENCES[kind];
}

/**
 * Where a gate stands today, and what is to change.
 * @param newest the newest release that is out
 */
export function resolveGateToday(gate: AnsweredGate, newest: string): GateToday {
  const answer = gateIn(gate, newest);
  const later = gate.answers.filter(({ release }) => compareVersions(release, newest) > 0);
  const first = later.map(({ state }) => shownState(state)).find((state) => state !== undefined);
  return {
    answer,
    presence: presenceOf(answer),
    state: answer.kind === 'not-yet' ? first : shownState(answer),
    upcoming: later
      .map(({ release }) => ({ release, changes: gateChanges(gate, release) }))
      .filter(({ changes }) => changes.length > 0),
  };
}

/** What search shows of a gate in a word: its stage, "Removed" or "Unknown". */
export function todayLabel({ presence, state }: GateToday): string {
  if (presence === 'removed' || presence === 'unknown') return stageLabel(presence);
  return state === undefined ? '' : stageLabel(state.stage);
}
