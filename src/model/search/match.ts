import { spellingDistances } from '../check/spelling.ts';
import { isAllCapitals, isCalledByInitials, needsNumber, partsOf } from './fold.ts';

/** A text in which words are looked for. */
interface Field {
  readonly text: string;
  /** Where its words begin in the text, which has no spaces; its end too. */
  readonly starts: ReadonlySet<number>;
  readonly words: readonly string[];
  /** The first letters of its words, with a dash for an acronym. */
  readonly initials: string;
  /** Whether its initials are what people call it. */
  readonly isCalledByInitials: boolean;
}

/** What is looked for in a page that has a name. */
export interface Matchable {
  readonly names: readonly Field[];
  readonly title: Field;
  readonly summary: Field;
}

/** How well something answers a query: less is better, `undefined` is not at all. */
export type Score = number | undefined;

/** Better than this is more than a misspelling. */
export const NEAR = 7;

/** Prepares a page for {@link scoreOf}. */
export function toMatchable(names: readonly string[], title: string, summary: string): Matchable {
  return { names: names.map(toField), title: toField(title), summary: toField(summary) };
}

function toField(text: string): Field {
  const parts = partsOf(text);
  const words = parts.map((part) => part.toLowerCase());
  const starts = new Set([0]);
  let end = 0;
  for (const word of words) {
    end += word.length;
    starts.add(end);
  }
  const initials = parts
    .map((part) => (isAllCapitals(part) ? '-' : part.charAt(0).toLowerCase()))
    .join('');
  return {
    text: words.join(''),
    starts,
    words,
    initials,
    isCalledByInitials: isCalledByInitials(parts),
  };
}

/** How well a page answers what was typed as a name: exactly, by its beginning or by its initials. */
export function scoreName({ names, title }: Matchable, typed: string): Score {
  if (typed === '') return undefined;
  const isTyped = ({ text }: Field): boolean => text === typed;
  if (names.some(isTyped)) return 0;
  if (isTyped(title)) return 0.1;
  if (names.some(({ text }) => isPlural(typed, text))) return 0.2;
  const begun = names.filter(({ text }) => typed.length > 1 && text.startsWith(typed));
  const rest = Math.min(
    ...begun.map(({ text }) => typed.length / text.length).map((part) => 1 - part),
  );
  if (begun.length > 0) return 2 + rest;
  if (title.words.includes(typed) && !isDenied(title, [typed]))
    return 2.1 + Math.min(title.words.length, 12) / 24;
  return scoreInitials(names, typed);
}

/** Whether this is one of its names, or the plural of one. */
export function isCalled({ names }: Matchable, typed: string): boolean {
  return names.some(({ text }) => text === typed || isPlural(typed, text));
}

function isPlural(typed: string, name: string): boolean {
  return typed === `${name}s` || typed === `${name}es` || typed === name.replace(/y$/, 'ies');
}

/** "psp" is PodSecurityPolicy, and begins PodSecurityPolicyReview. */
function scoreInitials(names: readonly Field[], typed: string): Score {
  if (!isAcronym(typed)) return undefined;
  const called = names.filter((name) => name.isCalledByInitials);
  if (called.some(({ initials }) => initials === typed)) return 1.5;
  return called.some(({ initials }) => initials.startsWith(typed)) ? 3 : undefined;
}

function isAcronym(word: string): boolean {
  return /^[a-z]{3,8}$/.test(word);
}

/** What a word counts at most in a name or a title, and in a summary. */
const HEADING = 3;
const SENTENCE = 1.8;

/** What turns a heading into another thing. */
const NEGATIONS = ['non', 'not', 'no', 'without'];

/** Whether a heading denies what was typed: a "non-graceful shutdown" is no graceful one. */
function isDenied({ words }: Field, typed: readonly string[]): boolean {
  return NEGATIONS.some((word) => words.includes(word) && !typed.includes(word));
}

/**
 * How well a page answers words that were typed, all of which must be found: of more than three, one may be missing.
 * @param known the words that are not misspelled
 * @param spare how many words are left out: those that the page has least
 */
export function scoreWords(
  page: Matchable,
  typed: readonly string[],
  known: ReadonlySet<string>,
  spare = 0,
): Score {
  const most = typed.length - spare > 3 ? 1 : 0;
  const weights: number[] = [];
  let absent = 0;
  for (const word of typed) {
    const weight = weigh(page, word, known);
    weights.push(weight);
    if (weight === 0) absent += 1;
    if (absent > most + spare) return undefined;
  }
  const order = [...weights.keys()].sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0));
  const left = new Set(order.slice(0, spare));
  const words = typed.filter((_, index) => !left.has(index));
  if (spare > 0 && words.every(needsNumber)) return undefined;
  const kept = weights.filter((_, index) => !left.has(index));
  const missing = kept.filter((weight) => weight === 0).length;
  const found = kept.reduce((sum, weight) => sum + weight, 0);
  const phrase = words.join('');
  const quality = found / (HEADING * words.length);
  const heading = [...page.names, page.title].filter((field) => !isDenied(field, typed));
  const size = Math.min(12, ...heading.map((field) => spread(field, words, known)));
  const isPhrase = words.length > 1 && heading.some((field) => startsOf(field, phrase).length > 0);
  return 3 + 3 * (1 - quality) + size / 12 + missing - Number(isPhrase) * 0.5;
}

/** How many words a heading has beside those that were typed; many where it has none of them. */
function spread(field: Field, words: readonly string[], known: ReadonlySet<string>): number {
  const hits = words.filter((word) => weighIn(field, word, HEADING, known) > 0).length;
  return hits === 0 ? 12 : field.words.length - hits;
}

function weigh(
  { names, title, summary }: Matchable,
  word: string,
  known: ReadonlySet<string>,
): number {
  const weighed = [...names, title].map((field) => weighIn(field, word, HEADING, known));
  const heading = Math.max(...weighed);
  return heading >= SENTENCE ? heading : Math.max(heading, weighIn(summary, word, SENTENCE, known));
}

/** How much a word counts in a text: whole, by its beginning, inside of a word, or misspelled. */
function weighIn(field: Field, word: string, most: number, known: ReadonlySet<string>): number {
  const found = startsOf(field, word);
  if (found.some((start) => field.starts.has(start + word.length))) return most;
  // Two letters begin too many words.
  if (found.length > 0 && (word.length !== 2 || field.words.includes(`${word}s`)))
    return most * 0.8;
  // Every enhancement is a KEP.
  const isPlural = word.length > 3 && word.endsWith('s') && word !== 'keps';
  if (isPlural && field.words.includes(word.slice(0, -1))) return most * 0.8;
  if (hasStemOf(field, word)) return most * 0.75;
  const isHeading = most === HEADING;
  if (isHeading && isAcronym(word) && field.initials.includes(word)) return most * 0.5;
  if (word.length > 4 && field.text.includes(word)) return most * 0.4;
  // In a whole sentence nearly every word is near some other.
  const isNear =
    isHeading && !known.has(word) && field.words.some((each) => isMisspelled(each, word));
  return isNear ? most * 0.35 : 0;
}

/** Whether a text has a word from which this one may be derived: "rotate" for "rotation", "limits" for "limitation". */
function hasStemOf(field: Field, word: string): boolean {
  if (word.length < 5) return false;
  const stem = word.replace(/(?:ions?|ing|ed|es?|s)$/, '');
  if (stem.length > 3 && startsOf(field, stem).length > 0) return true;
  // "Generic" and "public" are no verbs of "generation" and "publication".
  const [, verb] = /^(.{4,}(?<!ic))ations?$/.exec(word) ?? [];
  if (verb === undefined) return false;
  return field.words.some(
    (each) => each.startsWith(verb) && /^(?:e|ing|s|$)/.test(each.slice(verb.length)),
  );
}

function startsOf({ text, starts }: Field, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (starts.has(at)) found.push(at);
  }
  return found;
}

function isMisspelled(word: string, typed: string): boolean {
  // Another number is another thing.
  if (typed.length < 5 || /\d/.test(typed)) return false;
  const limit = typed.length < 8 ? 2 : 3;
  if (isDerived(word, typed)) return false;
  if (Math.abs(word.length - typed.length) >= limit) return false;
  return spellingDistances(word, typed, limit).whole < limit;
}

/**
 * Whether what was typed is another word, made of the beginning of this one: to unlock is not to lock. What is about
 * a state is about its lack, too: "unhealthy", "unavailable".
 */
function isDerived(text: string, typed: string): boolean {
  const rest = /^(?:de|dis|non|re|un(?!.{4,}able$|(?:healthy|ready)$))(.{4,})$/.exec(typed)?.[1];
  return rest !== undefined && text.startsWith(rest);
}

/** How near a misspelled name, or the beginning of one, is to a page's. */
export function scoreMisspelled({ names, title }: Matchable, typed: string): Score {
  // Another number is another thing.
  if (typed.length < 4 || /^(?:kep)?[\d.]+$|\d\.\d/.test(typed)) return undefined;
  const limit = typed.length < 6 ? 2 : typed.length < 12 ? 3 : 4;
  let best: Score;
  for (const { text, starts } of [...names, title]) {
    // Four letters are near to too much: they are those of the name in another order, or one is missing.
    if (Math.max(typed.length, text.length) < 5 && lettersOf(text) !== lettersOf(typed)) continue;
    if (isDerived(text, typed)) continue;
    const { whole, begun } = spellingDistances(text, typed, limit);
    const within = typed.length < LONG ? limit : distanceWithin(text, starts, typed, limit - 1);
    const score = NEAR + Math.min(whole, begun + 0.5, within + 1) + text.length / 1000;
    // The beginning of a name is near to more than the whole of it.
    const isNear = Math.min(whole, begun + 1) < limit || within < limit - 1;
    if (isNear && score < (best ?? Infinity)) best = score;
  }
  return best;
}

function lettersOf(text: string): string {
  return [...text].sort().join('');
}

/** From so many letters on, a name may be that of a part of another. */
const LONG = 8;

/** Between a typed text and the nearest words that follow one another inside of a name and begin with its letter. */
function distanceWithin(
  name: string,
  starts: ReadonlySet<number>,
  typed: string,
  limit: number,
): number {
  const inner = [...starts].filter((start) => start > 0 && name[start] === typed[0]);
  return Math.min(
    limit,
    ...inner.map((start) => spellingDistances(name.slice(start), typed, limit).begun),
  );
}
