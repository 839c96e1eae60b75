import type { z } from 'zod';
import type { Gate } from '../src/model/gate/gate.ts';
import { type GateInRelease, gateIn } from '../src/model/gate/in-release.ts';
import type { gateAnswer } from '../src/schemas/api/gate-answer.ts';

/**
 * What a form says of a gate in a release, spelled one way: "beta on locked", "beta off ?" where the
 * lock is unknown, "not-yet", "removed", "unknown".
 */
export type Said = string;

/** The stages by what readers call them. */
export const LABELED_STAGES: Readonly<Record<string, string>> = {
  Alpha: 'alpha',
  Beta: 'beta',
  GA: 'stable',
  Deprecated: 'deprecated',
};

/** The answer itself, spelled so. */
export function spellAnswer(answer: GateInRelease): Said {
  if (answer.kind !== 'present') return answer.kind;
  return spellData(answer.stage, answer.default, answer.locked);
}

/** A state as data has it; what is left out is unknown. */
export function spellData(stage: string, isOn?: boolean, isLocked?: boolean): Said {
  const setting = isOn === undefined ? '?' : isOn ? 'on' : 'off';
  return `${stage} ${setting} ${isLocked === undefined ? '?' : isLocked ? 'locked' : 'free'}`;
}

/** What data say of a gate in a release. */
export type GateData = Pick<
  z.infer<typeof gateAnswer>,
  'presence' | 'stage' | 'default' | 'isLocked'
>;

/** Data that say first whether a gate is there. */
export function spellPresence(data: GateData | undefined): Said | undefined {
  if (data?.presence === 'upcoming') return 'not-yet';
  return data?.presence === 'live'
    ? spellData(data.stage ?? '?', data.default, data.isLocked)
    : data?.presence;
}

/** What a table of a release says, which has no row of gates that it cannot be said to have. */
export function spellListed(release: string) {
  return (answer: GateInRelease): Said => {
    const isListed =
      answer.kind === 'present' ||
      (answer.kind === 'removed' && answer.removal.by === release) ||
      (answer.kind === 'unknown' && answer.last !== undefined);
    return isListed ? spellAnswer(answer) : 'no row';
  };
}

/** What a form says of each gate in a release that is not what the answer is, in words. */
export function wrongAnswers(
  gates: readonly Gate[],
  release: string,
  said: (gate: Gate) => Said | undefined,
  expected: (answer: GateInRelease, gate: Gate) => Said = spellAnswer,
): string[] {
  return gates.flatMap((gate) => {
    const is = expected(gateIn(gate, release), gate);
    const got = said(gate);
    return got === is ? [] : [`${gate.name} in v${release}: got ${got}, expected ${is}`];
  });
}

const SETTING =
  /^(?:(?<on>true|false)(?:(?<locked> \(locked\))|(?<vague>, lock unknown))?(?![\w(])|(?<lockedVague>locked, )?default unknown|(?<both>default and lock unknown))/;

/**
 * A stage and a setting in words: ("Beta", "true, lock unknown").
 * @throws {Error} when they are no words for them
 */
export function spellState(stage: string, setting: string): Said {
  const known = LABELED_STAGES[stage];
  const match = SETTING.exec(setting);
  if (known === undefined || match === null) {
    throw new Error(`"${stage}" and "${setting}" are no stage and setting`);
  }
  const { locked, on, vague, lockedVague, both } = match.groups ?? {};
  const isLocked = locked !== undefined || lockedVague !== undefined;
  const lock = vague !== undefined || both !== undefined ? undefined : isLocked;
  return spellData(known, on === undefined ? undefined : on === 'true', lock);
}

/** An answer in words: "Beta, true", "removed in v1.36", "unknown", "not yet". */
export function spellWords(words: string): Said {
  if (words.startsWith('removed')) return 'removed';
  if (words.startsWith('unknown') || words.includes(', may be removed')) return 'unknown';
  if (words === 'not yet') return 'not-yet';
  const [stage = '', ...setting] = words.split(', ');
  return spellState(stage, setting.join(', '));
}

const SENTENCE =
  /^In v[\d.]+(?: and earlier| and later|, not released yet)?: (?<stage>\w+)(?:, (?:(?<on>enabled|disabled) by default|locked to (?<value>true|false|its default)|default unknown)| available)?/;

/**
 * A sentence about a release: "In v1.32: beta, enabled by default. You can set it to false."
 * @throws {Error} when it is no such sentence
 */
export function spellSentence(sentence: string): Said {
  const { stage, on, value } = SENTENCE.exec(sentence)?.groups ?? {};
  if (stage === undefined) throw new Error(`"${sentence}" does not say what a gate is`);
  if (stage === 'not') return 'not-yet';
  if (stage === 'removed' || stage === 'unknown') return stage;
  const isLocked = value !== undefined;
  const isOn = isLocked ? asBoolean(value) : on === undefined ? undefined : on === 'enabled';
  const isVague = sentence.includes('No source states whether');
  return spellData(stage === 'GA' ? 'stable' : stage, isOn, isVague ? undefined : isLocked);
}

function asBoolean(value: string): boolean | undefined {
  return value === 'its default' ? undefined : value === 'true';
}
