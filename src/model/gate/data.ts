import type { GateState } from './history.ts';
import type { GateInRelease } from './in-release.ts';
import { type GateToday, presenceOf } from './today.ts';
import { doubtedWords, doubtWords } from './words.ts';

/** What a gate is in a release, as data. */
export function gateAnswerData(answer: GateInRelease, release: string) {
  const presence = presenceOf(answer);
  switch (answer.kind) {
    case 'present':
      return {
        presence,
        spelling: answer.spelling,
        ...gateStateData(answer),
        source: answer.source,
        patches: answer.patches?.map(({ from, to, ...state }) => ({
          from,
          to,
          ...gateStateData(state),
        })),
      };
    case 'not-yet':
      return { presence, reason: answer.doubt && doubtedWords(answer.doubt) };
    case 'removed':
      return { presence, source: answer.removal.source };
    case 'unknown':
      return { presence, reason: doubtWords(answer.reason, release) };
  }
}

/** Where a gate stands in the newest release, as data: a removed one with its last state. */
export function gateTodayData({ answer, presence, state }: GateToday, newest: string) {
  return answer.kind === 'unknown'
    ? { presence, reason: doubtWords(answer.reason, newest) }
    : { presence, ...(state && gateStateData(state)), since: state?.stageSince };
}

/** The state of a gate as the API writes it. */
export function gateStateData({ stage, default: isOn, locked }: GateState) {
  return { stage, default: isOn, isLocked: locked };
}
