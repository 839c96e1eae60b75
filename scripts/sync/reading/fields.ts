import { spellingDistances } from '../../../src/model/check/spelling.ts';
import { wholeDay } from './days.ts';
import type { Oddities } from './oddities.ts';
import { isPlaceholder } from './placeholders.ts';
import { MINOR } from './releases.ts';
import {
  hasUnseen,
  isWrittenList,
  isWrittenMap,
  plainText,
  type Written,
  type WrittenMap,
} from './written.ts';

/** One upstream field: its name, what was written, and where its oddities go. */
export interface Field {
  readonly name: string;
  readonly written: Written | undefined;
  readonly oddities: Oddities;
}

/**
 * A field of a mapping.
 * @param place what problems put before its name, such as "stages[0]."
 */
export function fieldOf(map: WrittenMap, key: string, oddities: Oddities, place = ''): Field {
  return { name: `${place}${key}`, written: map.get(key), oddities };
}

/** Adds a problem where a field is left out; one that is blank gets it from its reader. */
export function noteMissing({ name, written, oddities }: Field, expected: string): void {
  if (written === undefined || written === null) oddities.add(name, 'missing', expected);
}

/** The text of a field that should be there: one that is left out is a problem, too. */
export function readNeededText(
  field: Field,
  expected: string,
  unmarked?: (text: string) => string,
): string | undefined {
  noteMissing(field, expected);
  return readText(field, expected, unmarked);
}

/** Adds a problem for each key of a mapping that is no part of the format. */
export function noteUnknown(
  map: WrittenMap,
  known: readonly string[],
  oddities: Oddities,
  place = '',
  expected = known.join(', '),
): void {
  for (const [key, value] of map) {
    if (!known.includes(key)) oddities.add(`${place}${key}`, 'unknown-field', expected, value);
  }
}

/** A text within what people type where YAML has quotation marks, or Markdown marks of code: no mark but apostrophes. */
const QUOTED = /^[“”‘’„`'"]+((?:[^“”‘’„`'"]|\b['’]\b)+)[“”‘’„`'"]+$/;
/** A text with such marks behind it alone, and a comma behind all. */
const HALF_QUOTED = /^([^“”‘’„`'"]+?)[“”`"]*[,;]?$/;

/** A free text, without marks of quotation around the whole of it. */
export function withoutMarks(text: string): string {
  return QUOTED.exec(text)?.[1]?.trim() || text;
}

/** A value in which no mark of quotation has a place, without what was left of them. */
export function bareValue(text: string): string {
  return (HALF_QUOTED.exec(text)?.[1] ?? withoutMarks(text.replace(/[,;]$/, ''))).trim() || text;
}

/**
 * The trimmed text of a field, of a list of one, too, without quotation marks that are no YAML; both are said. Nothing
 * where it is absent or null; an empty text, a placeholder, and a list or mapping are nothing too, with a problem.
 * @param unmarked which marks it is read without; a free text keeps those that are not around the whole of it
 */
export function readText(
  { name, written, oddities }: Field,
  expected: string,
  unmarked: (text: string) => string = bareValue,
): string | undefined {
  if (written === undefined || written === null) return undefined;
  if (isWrittenList(written) && written.length === 1 && typeof written[0] === 'string') {
    oddities.add(name, 'normalized', expected, written);
    return readText({ name, written: written[0], oddities }, expected, unmarked);
  }
  if (typeof written !== 'string') {
    oddities.add(name, 'not-a-value', expected, written);
    return undefined;
  }
  const quoted = plainText(written);
  if (quoted === undefined) {
    oddities.add(name, 'missing', expected);
    return undefined;
  }
  const text = unmarked(quoted);
  if (isPlaceholder(text)) {
    oddities.add(name, 'not-a-value', expected, written);
    return undefined;
  }
  if (text !== quoted) oddities.add(name, 'normalized', expected, written);
  else if (hasUnseen(written) && !written.includes(text)) {
    oddities.add(name, 'normalized', `${expected}, without invisible characters`, written);
  }
  return text;
}

/**
 * Adds a problem where a text is no value, or one that the format writes otherwise.
 * @param form how the format writes the value of the text
 */
export function noteForm(
  { name, written, oddities }: Field,
  expected: string,
  text: string,
  form: string | undefined,
): void {
  const kind = form === undefined ? 'not-a-value' : 'normalized';
  if (form !== text) oddities.add(name, kind, expected, written);
}

/**
 * The value of a field in the form in which the format writes it; another form and what is no value are problems.
 * @param formOf the form of the value that a text is; nothing where it is none
 */
export function readForm<Form extends string>(
  field: Field,
  expected: string,
  formOf: (text: string) => Form | undefined,
): Form | undefined {
  const text = readText(field, expected);
  const form = text === undefined ? undefined : formOf(text);
  if (text !== undefined) noteForm(field, expected, text, form);
  return form;
}

const RELEASE = new RegExp(String.raw`^v?(${MINOR})(\.(?:0|[1-9]\d{0,3}))?$`, 'i');

/** How a file writes releases: with a "v" or without, or down to a patch. */
export type ReleaseStyle = 'v1.34' | '1.34' | '1.34.2';

/**
 * A release: "v1.34" → "1.34". A form other than the file's own is normalized, and so is a ".0" where
 * patches are not written; several versions in one field are no value, since choosing one would be a
 * guess.
 */
export function readRelease(field: Field, style: ReleaseStyle): string | undefined {
  const expected = `a release such as "${style}"`;
  const text = readText(field, expected);
  if (text === undefined) return undefined;
  const [, minor, patch = ''] = RELEASE.exec(text) ?? [];
  const isPatched = style === '1.34.2';
  if (minor === undefined || !(isPatched || patch === '' || patch === '.0')) {
    noteForm(field, expected, text, undefined);
    return undefined;
  }
  const release = isPatched ? `${minor}${patch}` : minor;
  noteForm(field, expected, text, style === 'v1.34' ? `v${release}` : release);
  return release;
}

/** A day in a form that leaves no doubt; anything else, or a day that never was, is no value. */
export function readDay(field: Field): string | undefined {
  return readForm(field, 'a day such as "2025-08-27"', wholeDay);
}

/** Shorter words are one letter from too many others, and "alpha?" is in doubt. */
const MISSPELLED = /^[a-z]{5,}$/;

/** One of a set of words; other cases, the listed other spellings, and one wrong letter but the first are normalized. */
export function readChoice<Choice extends string>(
  field: Field,
  choices: readonly Choice[],
  spellings: ReadonlyMap<string, string>,
): Choice | undefined {
  return readForm(field, `one of ${choices.join(', ')}`, (text) => {
    const word = text.toLowerCase();
    return (
      choices.find((each) => each === (spellings.get(word) ?? word)) ??
      choices.find((each) => isMisspelled(word, each))
    );
  });
}

function isMisspelled(word: string, meant: string): boolean {
  const isNear = word[0] === meant[0] && word.length <= meant.length + 1;
  return isNear && MISSPELLED.test(word) && spellingDistances(meant, word, 2).whole === 1;
}

/** With YAML 1.1's booleans, which YAML 1.2 readers take for words. */
const BOOLEAN_SPELLINGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['yes', true],
  ['y', true],
  ['on', true],
  ['no', false],
  ['n', false],
  ['off', false],
]);

/** A boolean in any case, as YAML 1.2 has it; YAML 1.1's "yes" and "no" are normalized. */
export function readBoolean(field: Field): boolean | undefined {
  const expected = 'true or false';
  const text = readText(field, expected);
  if (text === undefined) return undefined;
  const word = text.toLowerCase();
  const boolean = BOOLEAN_SPELLINGS.get(word);
  noteForm(field, expected, word, boolean?.toString());
  return boolean;
}

/** How the items of a list must look, and how that is said. */
export interface ItemRule {
  readonly expected: string;
  readonly pattern: Pick<RegExp, 'test'>;
  /** The keys that may hold the text where an item is a mapping, the best first; "name" unless told otherwise. */
  readonly keys?: readonly string[];
  /** Which marks the texts are read without; all unless told otherwise. */
  readonly unmarked?: (text: string) => string;
}

/** Any text. */
export const ANY_TEXT: ItemRule = { expected: 'a list of texts', pattern: /^/ };

/**
 * A list of texts in file order; absent when nothing is left. A lone text is a list of one, a mapping with a name
 * is that name, and keys without values are a list, normalized; items that are no value are left out, each with a problem. An empty item is upstream's
 * way to leave the list open and no problem.
 */
export function readList(field: Field, rule: ItemRule): string[] | undefined {
  const { expected, pattern, unmarked } = rule;
  const { name, written, oddities } = field;
  if (typeof written === 'string' && written.trim() !== '' && !isPlaceholder(written)) {
    oddities.add(name, 'normalized', expected, written);
  }
  const items = (isWrittenList(written) ? written : [written]).flatMap((item) => {
    const texts = isWrittenMap(item) ? textsOf(item, rule) : undefined;
    if (texts !== undefined) oddities.add(name, 'normalized', expected, item);
    return texts ?? [item];
  });
  const texts = items.flatMap((item) => {
    const text = readText({ name, written: item, oddities }, expected, unmarked);
    if (text === undefined) return [];
    if (!pattern.test(text)) {
      oddities.add(name, 'not-a-value', expected, item);
      return [];
    }
    return [text];
  });
  return texts.length === 0 ? undefined : texts;
}

/** What a mapping says in place of texts; nothing where that is not plain. */
function textsOf(map: WrittenMap, { keys = ['name'] }: ItemRule): Written[] | undefined {
  const named = keys.flatMap((key) => map.get(key) ?? [])[0];
  if (named !== undefined) return [named];
  const isOfKeys =
    map.size > 0 && [...map].every(([key, value]) => value === null && !keys.includes(key));
  return isOfKeys ? [...map.keys()] : undefined;
}
