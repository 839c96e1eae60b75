/** A stage that a text names in one of its words. */
export interface NamedStage {
  readonly stage: 'alpha' | 'beta' | 'stable';
  /** The 2 of "Alpha2" and "Alpha 2". */
  readonly phase: number | undefined;
  /** The text before it. */
  readonly before: string;
  /** The text without it. */
  readonly rest: string;
}

/** The words for stages, in lower case. */
export const STAGE_WORDS: ReadonlyMap<string, NamedStage['stage']> = new Map([
  ['alpha', 'alpha'],
  ['beta', 'beta'],
  ['ga', 'stable'],
  ['stable', 'stable'],
  ['general availability', 'stable'],
  ['generally available', 'stable'],
]);

/** Matches any of them where case does not count. */
export const STAGE_WORD = [...STAGE_WORDS.keys()].join('|');

const STAGE = new RegExp(`(?<![a-z0-9_])(${STAGE_WORD})(?:\\s?([1-9])(?![\\d.]))?(?![a-z_])`, 'gi');
const FROM = /\b(?:from|leaves?|leaving|beyond|out of|no longer)\s+$/i;
const REACHED =
  /\b(?:to|is|are|is now|are now|now|goes|go|hits?|reach(?:es|ed)?|as|into)\s+(?:v\d+\s*)?$/i;

/** "Beta APIs are off" speaks of APIs of a stage, not of what reached it. */
const KIND = /^\s*APIs\b/i;

/** The stages that a text names, in reading order. */
export function stagesNamed(text: string): NamedStage[] {
  return [...text.matchAll(STAGE)].flatMap(({ 0: matched, 1: word = '', 2: digit, index }) => {
    const stage = STAGE_WORDS.get(word.toLowerCase());
    if (stage === undefined) return [];
    const before = text.slice(0, index);
    const rest = `${before} ${text.slice(index + matched.length)}`;
    return [{ stage, phase: digit === undefined ? undefined : Number(digit), before, rest }];
  });
}

/** The one stage that a text says was reached; nothing where it names none, or several. */
export function readReachedStage(text: string): NamedStage['stage'] | undefined {
  const named = stagesNamed(text).filter(
    ({ before, rest }) => !FROM.test(before) && !KIND.test(rest.slice(before.length)),
  );
  const reached = named.filter(({ before }) => REACHED.test(before));
  const stages = new Set((reached.length > 0 ? reached : named).map(({ stage }) => stage));
  return stages.size === 1 ? [...stages][0] : undefined;
}
