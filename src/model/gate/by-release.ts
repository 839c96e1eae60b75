import type { GateSource } from '../../schemas/gate-source.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { runningRelease } from '../atlas/lookup.ts';
import { type ShownStage, stageName } from '../stage.ts';
import { compareVersions, maxVersion, previousRelease, releaseRange } from '../version.ts';
import type { Gate } from './gate.ts';
import {
  answerStage,
  coveredAnswers,
  type GateInRelease,
  gateIn,
  nameIn,
  type PresentGate,
} from './in-release.ts';
import {
  answerWords,
  doubtedWords,
  doubtWords,
  patchWords,
  removalWords,
  settingWords,
  stateWords,
} from './words.ts';

/** What a gate is in one release, or in all before or after it, in words for somebody who runs that. */
export interface ReleaseAnswer {
  readonly release: string;
  /** Whether it holds for older releases too, or for newer ones. */
  readonly reach: 'before' | 'after' | undefined;
  /** Absent where the release does not have the gate yet. */
  readonly stage: ShownStage | undefined;
  /** The default: "true", "false", "true (locked)"; empty where the release does not have the gate. */
  readonly value: string;
  /** "In v1.32: beta, enabled by default. You can set it to false." */
  readonly sentence: string;
  /** The name by which the release knows it. */
  readonly name: string;
  /** The value other than its default that it can be set to. */
  readonly settable: boolean | undefined;
}

/** How far an answer reaches beyond its release. */
export const REACHES = { before: ' and earlier', after: ' and later' } as const;

/**
 * What a gate is in each release, oldest first: from the one before it was added to the one in
 * development. All releases from its removal on are one answer.
 * @param newest the newest release that is out
 */
export function gateByRelease(gate: Gate, newest: string, atlas: Atlas): ReleaseAnswer[] {
  const first = coveredAnswers(gate).find(
    ({ state }) => state.kind !== 'not-yet' || state.doubt !== undefined,
  )?.release;
  if (first === undefined) return [];
  const removed = gate.answers.at(-1);
  const isRemoved = removed?.state.kind === 'removed';
  const running = runningRelease(atlas)?.version ?? newest;
  const last = isRemoved
    ? removed.release
    : [running, newest, gate.answers.at(-1)?.release ?? newest].reduce(maxVersion);
  const before = previousRelease(first);
  return releaseRange(before ?? first, last).map((release) =>
    releaseAnswer(gate, release, {
      isReleased: compareVersions(release, newest) <= 0,
      reach: release === before ? 'before' : isRemoved && release === last ? 'after' : undefined,
    }),
  );
}

/** The answer of the list that holds for a release: its own, or the nearest that reaches as far. */
export function answerFor(
  answers: readonly ReleaseAnswer[],
  release: string,
): ReleaseAnswer | undefined {
  return (
    answers.find((answer) => answer.release === release) ??
    answers.find(
      ({ reach, release: own }) =>
        (reach === 'before' && compareVersions(release, own) < 0) ||
        (reach === 'after' && compareVersions(release, own) > 0),
    )
  );
}

function releaseAnswer(
  gate: Gate,
  release: string,
  { reach, isReleased }: { reach: ReleaseAnswer['reach']; isReleased: boolean },
): ReleaseAnswer {
  const answer = gateIn(gate, release);
  const isPresent = answer.kind === 'present';
  return {
    release,
    reach,
    stage: answer.kind === 'not-yet' ? undefined : answerStage(answer),
    value: isPresent ? settingWords(answer) : '',
    sentence: `${placeWords(release, reach, isReleased)}: ${sentenceOf(answer, release, gate.releases.at(-1))}`,
    name: nameIn(gate.name, answer),
    settable: isPresent && answer.locked === false ? answer.default !== true : undefined,
  };
}

function placeWords(release: string, reach: ReleaseAnswer['reach'], isReleased: boolean): string {
  if (reach !== undefined) return `In v${release}${REACHES[reach]}`;
  return `In v${release}${isReleased ? '' : ', not released yet'}`;
}

/** The name that the release knows it by, or may, where that is another. */
function nameSentence({ alias, spelling }: PresentGate): string[] {
  if (spelling !== undefined) return [`In this release, the gate is named ${spelling}.`];
  return alias === undefined ? [] : [`In this release, the gate might be named ${alias}.`];
}

/** @param newestCode the newest release whose code was read and has the gate */
function sentenceOf(
  answer: GateInRelease,
  release: string,
  newestCode: string | undefined,
): string {
  switch (answer.kind) {
    case 'present':
      return [
        `${stageName(answer.stage)}, ${defaultSentence(answer)}`,
        ...patchSentence(answer),
        ...nameSentence(answer),
        ...sourceSentence(answer.source, release, newestCode),
      ].join(' ');
    case 'not-yet':
      return answer.doubt === undefined
        ? 'not available. Components fail to start if you set it.'
        : `not available in the code that was read. ${doubtedWords(answer.doubt)}`;
    case 'removed': {
      const { last, removal } = answer;
      const when = removal.by === release ? '' : ` ${removalWords(removal)}`;
      const before = last === undefined ? '' : ` Last state: ${stateWords(last)}.`;
      return [
        `removed${when}. Components fail to start if you set it.${before}`,
        ...(removal.source === 'docs' && removal.after !== undefined
          ? ['Only the docs date the removal.']
          : []),
      ].join(' ');
    }
    case 'unknown':
      return `${answerWords(answer)}. ${doubtWords(answer.reason, release)}`;
  }
}

/** What an answer is from, where that is not the code of the release. */
function sourceSentence(
  source: GateSource,
  release: string,
  newestCode: string | undefined,
): string[] {
  if (source === 'docs') return ['Source: docs only.'];
  const isOlder = newestCode !== undefined && compareVersions(newestCode, release) < 0;
  return isOlder ? [`Source: v${newestCode} code; newer code of this gate was not read.`] : [];
}

/** "enabled by default. You can set it to false." */
function defaultSentence({ default: isOn, locked }: PresentGate): string {
  if (locked === true) {
    return isOn === undefined
      ? 'locked to its default, which no source states.'
      : `locked to ${isOn}. Components fail to start if you set it to ${!isOn}.`;
  }
  const can = (value: boolean) =>
    locked === false
      ? `You can set it to ${value}.`
      : `No source states whether you can set it to ${value}.`;
  if (isOn === undefined) return `default unknown. ${can(true)}`;
  return `${isOn ? 'enabled' : 'disabled'} by default. ${can(!isOn)}`;
}

function patchSentence({ patches = [] }: PresentGate): string[] {
  if (patches.length === 0) return [];
  return [`According to the docs, patch releases differ: ${patches.map(patchWords).join('; ')}.`];
}
