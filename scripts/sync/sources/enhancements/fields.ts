import { isWrittenList, type Written, type WrittenMap } from '../../reading/lenient-yaml.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { BOOLEAN_SPELLINGS, isPlaceholder } from './wording.ts';

/** One upstream field: its name, what was written, and where its oddities go. */
export interface Field {
  readonly name: string;
  readonly written: Written | undefined;
  readonly oddities: Oddities;
}

/** A field of a mapping. */
export function fieldOf(map: WrittenMap, name: string, oddities: Oddities): Field {
  return { name, written: map.get(name), oddities };
}

/**
 * The trimmed text of a field. Nothing where it is absent or null; an empty text, a placeholder, and
 * a list or mapping are nothing too, with a problem.
 */
export function readText({ name, written, oddities }: Field, expected: string): string | undefined {
  if (written === undefined || written === null) {
    return undefined;
  }
  if (typeof written !== 'string') {
    oddities.add(name, 'not-a-value', expected, written);
    return undefined;
  }
  const text = written.replace(/\s+/g, ' ').trim();
  if (text === '') {
    oddities.add(name, 'missing', expected);
    return undefined;
  }
  if (isPlaceholder(text)) {
    oddities.add(name, 'not-a-value', expected, written);
    return undefined;
  }
  return text;
}

const VERSION = /^(v?)([1-9]\d*\.(?:0|[1-9]\d*))(\.0)?$/i;

/**
 * A minor release: "v1.34" → "1.34". The form without the "v" and the form with ".0" are
 * normalised; several versions in one field are no value, since choosing one would be a guess.
 */
export function readVersion(field: Field): string | undefined {
  const expected = 'a release such as "v1.34"';
  const text = readText(field, expected);
  if (text === undefined) {
    return undefined;
  }
  const [, prefix, version, patch] = VERSION.exec(text) ?? [];
  if (version === undefined) {
    field.oddities.add(field.name, 'not-a-value', expected, field.written);
    return undefined;
  }
  if (prefix !== 'v' || patch !== undefined) {
    field.oddities.add(field.name, 'normalised', expected, field.written);
  }
  return version;
}

const DAY = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[T ]\d{2}:\d{2}.*)?$/;

/** A day: year first, with - or /, is read; anything else, or a day that never was, is no value. */
export function readDay(field: Field): string | undefined {
  const expected = 'a day such as "2025-08-27"';
  const text = readText(field, expected);
  if (text === undefined) {
    return undefined;
  }
  const [, year = '', , month = '', day = ''] = DAY.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(iso)) {
    field.oddities.add(field.name, 'not-a-value', expected, field.written);
    return undefined;
  }
  if (iso !== text) {
    field.oddities.add(field.name, 'normalised', expected, field.written);
  }
  return iso;
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

/** One of a set of words; other cases and the listed other spellings are normalised. */
export function readChoice<Choice extends string>(
  field: Field,
  choices: readonly Choice[],
  spellings: ReadonlyMap<string, string>,
): Choice | undefined {
  const expected = `one of ${choices.join(', ')}`;
  const text = readText(field, expected);
  if (text === undefined) {
    return undefined;
  }
  const word = text.toLowerCase();
  const choice = choices.find((each) => each === (spellings.get(word) ?? word));
  if (choice !== text) {
    const kind = choice === undefined ? 'not-a-value' : 'normalised';
    field.oddities.add(field.name, kind, expected, field.written);
  }
  return choice;
}

/** A boolean; YAML 1.1's "yes" and "no" are normalised. */
export function readBoolean(field: Field): boolean | undefined {
  const expected = 'true or false';
  const text = readText(field, expected);
  if (text === undefined) {
    return undefined;
  }
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') {
    return word === 'true';
  }
  const boolean = BOOLEAN_SPELLINGS.get(word);
  const kind = boolean === undefined ? 'not-a-value' : 'normalised';
  field.oddities.add(field.name, kind, expected, field.written);
  return boolean;
}

/** How the items of a list must look, and how that is said. */
export interface ItemRule {
  readonly expected: string;
  readonly pattern: RegExp;
}

/** Any text. */
export const ANY_TEXT: ItemRule = { expected: 'a list of texts', pattern: /^/ };
/** A path, a link or a number of another KEP. */
export const REFERENCES: ItemRule = { expected: 'a list of KEPs or links', pattern: /^/ };
/** Handles or names of people. */
export const PEOPLE: ItemRule = { expected: 'a list of handles such as "@octocat"', pattern: /^/ };
/** SIGs, working groups and committees. */
export const GROUPS: ItemRule = {
  expected: 'a list of SIGs such as "sig-node"',
  pattern: /^(?:sig|wg|ug|committee)-[a-z0-9-]+$/,
};

/**
 * A list of texts in file order; absent when nothing is left. A lone text is a list of one,
 * normalised; items that are no value are left out, each with a problem. An empty item is upstream's
 * way to leave the list open and no problem.
 */
export function readList(field: Field, { expected, pattern }: ItemRule): string[] | undefined {
  const { name, written, oddities } = field;
  if (typeof written === 'string' && written.trim() !== '' && !isPlaceholder(written)) {
    oddities.add(name, 'normalised', expected, written);
  }
  const items = isWrittenList(written) ? written : [written];
  const texts = items.flatMap((item) => {
    const text = readText({ name, written: item, oddities }, expected);
    if (text === undefined) {
      return [];
    }
    if (!pattern.test(text)) {
      oddities.add(name, 'not-a-value', expected, item);
      return [];
    }
    return [text];
  });
  return texts.length === 0 ? undefined : texts;
}

const CURLY_QUOTED = /^[“”‘’"']+(.*?)[“”‘’"']+$/;

/** People: as written, but for quotation marks that were meant for YAML, which are normalised. */
export function readPeople(field: Field): string[] | undefined {
  return readList(field, PEOPLE)?.map((person) => {
    const handle = CURLY_QUOTED.exec(person)?.[1];
    if (handle === undefined || handle === '') {
      return person;
    }
    field.oddities.add(field.name, 'normalised', PEOPLE.expected, person);
    return handle;
  });
}
