import type { GateWork, MergedPullRequest } from '../../../../src/schemas/activity.ts';
import { gatesInText } from '../../reading/mentions.ts';
import { sentencesOf } from '../../reading/sentences.ts';
import { readReachedStage } from '../../reading/stage-words.ts';

/** What a pull request does to the gates and KEPs that it names. */
export type Work = Pick<MergedPullRequest, 'does' | 'stage' | 'changedGates'>;

const OWN = String.raw`(?:(?:an?|the|new|alpha|beta|stable|GA)\s+|\x60\w+\x60,?\s+(?:and\s+)?)*`;

/** What a sentence says is done, in the order in which they count. */
const LEADS: readonly (readonly [GateWork, RegExp])[] = [
  ['demotes', /\bDemot(?:ed?|es|ing)\b/i],
  ['promotes', /\b(?:Promot|Graduat)(?:ed?|es|ing|ion)\b/i],
  [
    'removes',
    /^\W*(?:[\w /-]{1,40}:\s*)?(?:Remov|Dropp|Delet)(?:ed?|es|ing)\b|^\W*(?:[\w /-]{1,40}:\s*)?Drop\b|\bfeature[ -]?gates?\b.{0,80}\b(?:is|are|was|were|been) removed\b/i,
  ],
  ['locks', /\b(?:locked|locks|locking)\b|^\W*(?:[\w /-]{1,40}:\s*)?lock\b/i],
  [
    'adds',
    new RegExp(
      String.raw`\b(?:Add(?:ed|s|ing)?|Introduc(?:ed?|es|ing))\s+(?:${OWN}feature[ -]?gates?\b|(?:an? )?(?:new )?(?:alpha|beta)\b[\w ]{0,20}\bsupport\b)`,
      'i',
    ),
  ],
  ['adds', /^\W*(?:[\w /-]{1,40}:\s*)?Add(?:ed|s)?\b.*\bbehind (?:the|an?) (?:new )?alpha\b/i],
];
const REPAIR = /^\W*(?:[\w /-]{1,40}:\s*)?(?:Fix(?:ed|es)?|Revert(?:ed|s)?)\b/i;
/** What was done before is not what a pull request does. */
const BEFORE =
  /\b(?:previously|formerly|already|(?:which|that|and) (?:was|were|is|has|had)|when|if|since|reached)\b/i;
const ON = /\b(?:enabl(?:ed?|es|ing)\b[^.;]{0,80}\bby default|on by default)\b/i;
const OFF = /\bdisabl(?:ed?|es|ing)\b[^.;]{0,80}\bby default\b/i;
const REMAINS = /\b(?:remains?|remained|stays?|still|was|were)\s+(?:\w+\s+){0,2}$/i;
const BRACKETS = /\([^()]*\)/g;
const NOTHING = /(?!)/g;
const CALLED = /\x60?\b\w+\x60?\s+feature[ -]?gates?\b/gi;
/** Far enough for what is done; the rest explains it. */
const LEAD_LENGTH = 200;

/**
 * Reads what a title and a release note say that is done to the gates and KEPs that they name: by the
 * first sentence that says any of it. Nothing of repairs, and of what was done before.
 */
export function readGateWork(
  title: string,
  note: string | undefined,
  knownGates: ReadonlySet<string>,
): Work {
  const sentences = [...sentencesOf(note ?? ''), title].filter((each) => !REPAIR.test(each));
  const at = sentences.findIndex((each) => leadOf(each) !== undefined);
  const lead = leadOf(sentences[at] ?? '');
  const told = sentences[lead === undefined ? sentences.findIndex(isSwitched) : at];
  if (told === undefined) return {};
  const does: GateWork[] =
    lead === undefined
      ? switchesIn(told)
      : [lead, ...besides(lead, sentences.slice(at, at + 2).join(' '))];
  const hasStage = lead === 'adds' || lead === 'promotes' || lead === 'demotes';
  const stage = hasStage ? (readReachedStage(clauseOf(told)) ?? readReachedStage(told)) : undefined;
  const changedGates = gatesChanged(told, `${title}\n${note ?? ''}`, knownGates);
  return { does, stage, ...(changedGates.length > 0 && { changedGates }) };
}

function leadOf(sentence: string): GateWork | undefined {
  const words = sentence.slice(0, LEAD_LENGTH);
  return LEADS.find(([, pattern]) => {
    const index = pattern.exec(words)?.index;
    return index !== undefined && !BEFORE.test(words.slice(0, index));
  })?.[0];
}

/** What else is done to what is added, promoted or demoted. */
function besides(lead: GateWork, words: string): GateWork[] {
  if (lead === 'removes' || lead === 'locks') return [];
  const isLocked = /\blocked\b/i.test(words);
  const switched = switchesIn(words, NOTHING).filter(
    (each) => each === (lead === 'demotes' ? 'turns-off' : 'turns-on'),
  );
  return [...switched, ...(isLocked ? (['locks'] as const) : [])];
}

function isSwitched(sentence: string): boolean {
  return switchesIn(sentence).length > 0;
}

/** What stands in brackets explains a gate; alone, it changes nothing. */
function switchesIn(sentence: string, aside: RegExp = BRACKETS): GateWork[] {
  const words = sentence.replaceAll(aside, '').replaceAll('`', '');
  const says = (pattern: RegExp) => {
    const index = pattern.exec(words)?.index;
    return index !== undefined && !REMAINS.test(words.slice(0, index));
  };
  if (says(OFF)) return ['turns-off'];
  return says(ON) ? ['turns-on'] : [];
}

/** Of a sentence, what comes before it speaks of something else. */
function clauseOf(sentence: string): string {
  return sentence.split(/\bwhich\b|\bbecause\b|\bwhen\b/i)[0] ?? sentence;
}

/**
 * The gates before the first words "feature gate". Without the word "feature", the only one that the text calls
 * a feature gate; else all that the sentence names; where it names none, the only one of the whole text.
 */
function gatesChanged(sentence: string, text: string, knownGates: ReadonlySet<string>): string[] {
  const end = /\bfeature[ -]?gates?\b/i.exec(sentence)?.index ?? 0;
  const before = gatesInText(sentence.slice(0, end), knownGates);
  const called = /\bfeatures?\b/i.test(sentence) ? [] : gatesCalled(text, knownGates);
  const own =
    [before, called].find(({ length }) => length > 0) ?? gatesInText(sentence, knownGates);
  if (own.length > 0) return own;
  const all = gatesInText(text, knownGates);
  return all.length === 1 ? all : [];
}

/** The gate of the words "the X feature gate", where a text has them of one gate alone. */
function gatesCalled(text: string, knownGates: ReadonlySet<string>): string[] {
  const names = gatesInText((text.match(CALLED) ?? []).join('\n'), knownGates);
  return names.length === 1 ? names : [];
}
