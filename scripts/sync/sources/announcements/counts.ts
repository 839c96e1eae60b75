import type { AnnouncedCounts } from '../../../../src/schemas/announcement.ts';
import { stagesNamed } from '../../reading/stage-words.ts';

const UNITS = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  ...['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen'],
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Matches a number below 1000, in digits or in words up to ninety-nine. */
const NUMBER = `(?:\\d{1,3}(?![\\w.])|\\b(?:(?:${TENS.join('|')})(?:[- ](?:${UNITS.slice(1, 10).join('|')}))?|${[...UNITS].reverse().join('|')})\\b)`;

type CountName = Exclude<keyof AnnouncedCounts, 'line' | 'anchor' | 'total'>;

/** The numbers that a text gives, by what they count. */
export type Counts = Omit<AnnouncedCounts, 'line' | 'anchor'>;

const VERSION = /\bv?\d+\.\d+(?:\.\d+)*/g;
const TOTAL = new RegExp(
  `\\b(?:consists?\\s+of|includ(?:es|ing)|contains?|compris(?:es|ing)|total\\s+of)\\s+(?:a\\s+total\\s+of\\s+)?(${NUMBER})\\s+(?:\\w+\\s+)?enhancements`,
  'i',
);
const FIRST_NUMBER = new RegExp(NUMBER, 'i');
const CLAUSE = /[,;:.!?]|\band\b/i;

/** What a clause counts if it names no stage. */
const DEPRECATED_OR_REMOVED = /\bdeprecated\s+(?:or|and)\s+(?:removed|withdrawn)\b/i;
const SUBJECTS: readonly (readonly [CountName, RegExp])[] = [
  ['deprecated', /\bdeprecated\b/i],
  ['removed', /\bremoved\b/i],
  ['introduced', /\b(?:net\s+)?new\b/i],
];

/**
 * Reads how many enhancements a release has, and how many of them reached which stage, from a
 * paragraph such as "… consists of 58 enhancements. Of those, 23 have graduated to Stable, …". The
 * numbers may be words. Nothing where the paragraph gives no total.
 */
export function parseCounts(paragraph: string): Counts | undefined {
  const text = paragraph.replace(VERSION, '…');
  const match = TOTAL.exec(text);
  const total = readNumber(match?.[1] ?? '');
  if (match === null || total === undefined) return undefined;
  const counts: Counts = { total };
  for (const clause of clausesOf(text.slice(match.index + match[0].length))) {
    const number = readNumber(FIRST_NUMBER.exec(clause)?.[0] ?? '');
    const subject = subjectOf(clause);
    if (number !== undefined && subject !== undefined) counts[subject] ??= number;
  }
  return counts;
}

/** The most mature stage that a clause names, else what is to go or new. */
function subjectOf(clause: string): CountName | undefined {
  if (DEPRECATED_OR_REMOVED.test(clause)) return 'deprecatedOrRemoved';
  const named = stagesNamed(clause).map(({ stage }) => stage);
  const stage = (['stable', 'beta', 'alpha'] as const).find((each) => named.includes(each));
  return stage ?? SUBJECTS.find(([, pattern]) => pattern.test(clause))?.[0];
}

/** "deprecated and removed" is one clause; elsewhere "and" begins the next. */
function clausesOf(text: string): string[] {
  return text.replace(/\bdeprecated and (?=removed|withdrawn)/gi, 'deprecated or ').split(CLAUSE);
}

const PROMOTED = new RegExp(
  `(${NUMBER})\\s+(?:\\w+\\s+)?enhancements\\s+(?:were\\s+|are\\s+)?promoted\\b`,
  'i',
);

/** The number in "a total of 23 enhancements promoted to stable". */
export function announcedLength(text: string): number | undefined {
  return readNumber(PROMOTED.exec(text.replace(VERSION, '…'))?.[1] ?? '');
}

/** The value of what {@link NUMBER} matches. */
export function readNumber(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const words = text.toLowerCase().split(/[- ]/);
  const values = words.map((word) => {
    const tens = TENS.indexOf(word);
    const units = UNITS.indexOf(word);
    return tens >= 0 ? (tens + 2) * 10 : units >= 0 ? units : Number.NaN;
  });
  const sum = values.reduce((total, value) => total + value, 0);
  return Number.isNaN(sum) ? undefined : sum;
}
