import type { Stage } from '../../schemas/stage.ts';
import { withEnding } from '../enhancement/ending.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { Gate } from '../gate/gate.ts';
import { type AnsweredGate, gateIn } from '../gate/in-release.ts';
import { type GateToday, resolveGateToday } from '../gate/today.ts';
import { answerWords, settingWords } from '../gate/words.ts';
import { currentStage, releaseWords } from '../graduation/current-stage.ts';
import { comingWords, stageLabel } from '../stage.ts';
import { compareVersions } from '../version.ts';

/** A name with where it stands, short enough for one line of a page. */
export interface Badge {
  readonly label: string;
  readonly words: string;
  /** Whose color it has; `unknown` has that of no stage. */
  readonly tone: Stage | 'unknown';
}

/** What stands where nobody knows the name. */
export const UNKNOWN_BADGE: Badge = { label: 'KEP Atlas', words: 'unknown', tone: 'unknown' };

/** Where an enhancement stands: "GA since v1.34", "Alpha since v1.29, replaced", "withdrawn". */
export function enhancementBadge(view: EnhancementView, newest: string): Badge {
  const { label, record } = view;
  const claim = currentStage(view, newest);
  if (claim === undefined) return { label, words: record.status ?? 'no release', tone: 'unknown' };
  const when = claim.standing === 'planned' ? comingWords(claim.stage) : 'since';
  const words =
    claim.release === undefined
      ? `, ${releaseWords(claim.release)}`
      : ` ${when} ${releaseWords(claim.release)}`;
  const doubt = claim.standing === 'disputed' ? ', disputed' : '';
  const end = record.status === 'replaced' ? ', replaced' : '';
  const stage = withEnding(record.title, claim.stage, stageLabel(claim.stage));
  return { label, words: `${stage}${words}${doubt}${end}`, tone: claim.stage };
}

/** Where a gate stands: "Beta since v1.33, true", "removed in v1.36", "unknown". */
export function gateBadge(gate: Gate, newest: string): Badge {
  const { answer, presence, state } = resolveGateToday(gate, newest);
  const label = gate.name;
  const isToShow = presence === 'live' || presence === 'upcoming';
  if (isToShow && state !== undefined) {
    return { label, words: liveWords(presence, state), tone: state.stage };
  }
  return { label, words: answerWords(answer), tone: presence === 'removed' ? presence : 'unknown' };
}

/**
 * The first release whose feature gates have a badge for shields.io as a file of its own: the oldest one that was
 * supported when these files began. A file that is there stays, also when its gate is removed.
 */
const FIRST_WITH_SHIELDS = '1.34';

/** Whether a feature gate has a badge for shields.io: a release that has these badges has it, or one to come. */
export function hasShieldsBadge(gate: AnsweredGate): boolean {
  const later = gate.answers.filter(
    ({ release }) => compareVersions(release, FIRST_WITH_SHIELDS) > 0,
  );
  const states = [gateIn(gate, FIRST_WITH_SHIELDS), ...later.map(({ state }) => state)];
  return states.some(({ kind }) => kind !== 'removed');
}

function liveWords(
  presence: GateToday['presence'],
  state: NonNullable<GateToday['state']>,
): string {
  const when = presence === 'upcoming' ? comingWords(state.stage) : 'since';
  return `${stageLabel(state.stage)} ${when} v${state.stageSince}, ${settingWords(state)}`;
}
