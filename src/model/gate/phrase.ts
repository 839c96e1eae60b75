import { asidePart, type Phrase, stagePart } from '../page/phrase.ts';
import type { Gate } from './gate.ts';
import type { GateInRelease } from './in-release.ts';
import type { GateToday } from './today.ts';
import { answerWords, removalWords, settingWords } from './words.ts';

/** A gate with its stage and what it is set to in the newest release. */
export function gatePhrase({ name }: Gate, { answer, state }: GateToday): Phrase {
  const stage = answer.kind === 'removed' || answer.kind === 'unknown' ? answer.kind : state?.stage;
  return [
    { kind: 'gate', name },
    ...(stage === undefined ? [] : [' ', stagePart(stage)]),
    ...asideWords(answer, state?.since),
  ];
}

/** What is to be said beside the badge of a stage; a default as it stands, for it may have parentheses. */
function asideWords(answer: GateInRelease, since: string | undefined): Phrase {
  switch (answer.kind) {
    case 'present':
      return [` ${settingWords(answer)}`];
    case 'not-yet':
      return [
        ' ',
        asidePart(`${answerWords(answer)}${since === undefined ? '' : `, from v${since}`}`),
      ];
    case 'removed':
      return [' ', asidePart(removalWords(answer.removal))];
    case 'unknown':
      return [];
  }
}
