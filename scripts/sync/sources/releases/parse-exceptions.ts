import { kepNumber, readKepLink } from '../../../../src/model/enhancement/kep-link.ts';
import { errorWords } from '../../../../src/model/error-words.ts';
import type { Problem } from '../../../../src/schemas/problem.ts';
import type { ExceptionRequest } from '../../../../src/schemas/release.ts';
import { fieldOf, noteUnknown, readDay, readText, withoutMarks } from '../../reading/fields.ts';
import { noteSlips, withKnownKeys } from '../../reading/known-keys.ts';
import { readLenientYaml } from '../../reading/lenient-yaml.ts';
import { type ItemKeys, readItems } from '../../reading/list-items.ts';
import { Oddities } from '../../reading/oddities.ts';
import { noteOrder } from '../../reading/order.ts';
import {
  isWrittenList,
  isWrittenMap,
  plainText,
  type Written,
  type WrittenMap,
} from '../../reading/written.ts';

/** The requests of one file, in file order. */
export interface ParsedExceptions {
  readonly exceptions: readonly ExceptionRequest[];
  /** The freezes that have a list of their own, be it empty. */
  readonly lists: ReadonlySet<Freeze>;
  readonly problems: readonly Problem[];
}

type Freeze = ExceptionRequest['freeze'];

const KNOWN_FIELDS = [
  ...['name', 'issue', 'date_requested', 'date_reviewed', 'status'],
  ...['thread', 'pull_requests', 'pull-requests', 'freeze'],
];
const REQUESTS: ItemKeys = { known: KNOWN_FIELDS, name: 'name' };
const EXPECTED_LISTS = 'lists of requests by freeze';

/**
 * Reads `releases/release-1.NN/exceptions.yaml` of kubernetes/sig-release: lists under
 * `enhancementFreeze`, `codeFreeze` and the like, or before 1.25 one list whose freezes stand in
 * comments. A part that is no YAML is read by its plain fields, and a problem says so.
 * @param path the file in kubernetes/sig-release; it names problems of the whole file
 */
export function parseExceptions(text: string, path: string): ParsedExceptions {
  const oddities = new Oddities(path);
  const visible = text.replaceAll('\u200B', '');
  if (visible !== text) oddities.add(path, 'normalized', 'text without zero-width spaces');
  const lists = new Set<Freeze>();
  const exceptions = exceptionSections(visible).flatMap((section) =>
    readSection(section, path, lists, oddities),
  );
  return { exceptions, lists, problems: oddities.problems ?? [] };
}

function readSection(
  { heading, text }: ExceptionSection,
  path: string,
  freezes: Set<Freeze>,
  oddities: Oddities,
): ExceptionRequest[] {
  const value = readYaml(text, path, oddities);
  if (value === null) return [];
  if (isWrittenList(value)) return readList(value, freezeNamed(heading), 'exceptions', oddities);
  if (!isWrittenMap(value)) {
    oddities.add(path, 'not-a-value', EXPECTED_LISTS, value);
    return [];
  }
  return readLists(value, freezes, oddities);
}

/** @param freezes takes those that have a list. */
function readLists(
  lists: WrittenMap,
  freezes: Set<Freeze>,
  oddities: Oddities,
): ExceptionRequest[] {
  return [...lists].flatMap(([key, list]) => {
    if (list === null || isWrittenList(list)) freezes.add(freezeNamed(key));
    if (list === null || list === '') return [];
    const names = isWrittenMap(list) ? [...list.keys()] : [];
    const areFreezes = names.length > 0 && names.every((name) => freezeNamed(name) !== 'other');
    if (isWrittenMap(list) && areFreezes) {
      oddities.add(key, 'normalized', EXPECTED_LISTS, names);
      return readLists(list, freezes, oddities);
    }
    const field = { name: key, written: list, oddities };
    const items = readItems(field, 'a list of requests', REQUESTS) ?? [];
    return readList(items, freezeNamed(key), key, oddities);
  });
}

function readYaml(text: string, path: string, oddities: Oddities): Written {
  try {
    const { value, slips } = readLenientYaml(text);
    noteSlips(slips, oddities);
    return value;
  } catch (error) {
    const reason = errorWords(error);
    oddities.add(path, 'normalized', 'YAML; read by its plain fields', reason);
  }
  try {
    return readLenientYaml(keepScalarFields(text)).value;
  } catch (error) {
    const reason = errorWords(error);
    oddities.add(path, 'not-a-value', 'YAML', reason);
    return null;
  }
}

/** "enhancementFreeze" and "Enhancements Freeze Exceptions requested in 1.20" alike. */
function freezeNamed(text: string): Freeze {
  if (/\b(?:enhancements?|features?)[ _-]?freeze/i.test(text)) return 'enhancements';
  if (/\bcode[ _-]?freeze/i.test(text)) return 'code';
  return /\bdocs?[ _-]?freeze/i.test(text) ? 'docs' : 'other';
}

function readList(
  list: readonly Written[],
  freeze: Freeze,
  listName: string,
  oddities: Oddities,
): ExceptionRequest[] {
  return list.flatMap((item, index) => {
    const field = `${listName}[${index}]`;
    if (isWrittenMap(item)) return readRequests(item, freeze, field, oddities);
    oddities.add(field, 'not-a-value', 'a mapping with name, issue and status', item ?? undefined);
    return [];
  });
}

/** One request; one for each issue, where several stand in its field. */
function readRequests(
  written: WrittenMap,
  freeze: Freeze,
  field: string,
  oddities: Oddities,
): ExceptionRequest[] {
  const item = withKnownKeys(written, KNOWN_FIELDS, oddities, `${field}.`);
  const textOf = (key: string, unmarked?: (text: string) => string) =>
    readText(fieldOf(item, key, oddities, `${field}.`), `the ${key} of the request`, unmarked);
  const name = textOf('name', withoutMarks);
  const status = textOf('status')?.toLowerCase();
  const listed = item.get('issue');
  const issueTexts = (isWrittenList(listed) ? listed : [listed]).flatMap(
    (each) => plainText(each) ?? [],
  );
  if (name === undefined && issueTexts.length === 0 && status === undefined) {
    oddities.add(field, 'missing', 'a request; this is an empty template');
    return [];
  }
  const issues = readIssues(issueTexts, `${field}.issue`, oddities);
  const [requested, reviewed] = ['date_requested', 'date_reviewed'].map((key) =>
    readDay(fieldOf(item, key, oddities, `${field}.`)),
  );
  noteOrder(
    { [`${field}.date_requested`]: requested, [`${field}.date_reviewed`]: reviewed },
    oddities,
  );
  noteUnknown(item, KNOWN_FIELDS, oddities, `${field}.`);
  const named = textOf('freeze');
  const own = named === undefined ? freeze : freezeNamed(`${named} freeze`);
  const isOdd = named !== undefined && own === 'other';
  if (isOdd) oddities.add(`${field}.freeze`, 'not-a-value', 'enhancements, code, or docs', named);
  return issues.map((issue) => ({
    freeze: isOdd ? freeze : own,
    ...{ issue, name, status, requested, reviewed },
  }));
}

const ADDRESS = /https?:\/\/[^\s,;]+/gi;

function readIssues(
  texts: readonly string[],
  field: string,
  oddities: Oddities,
): (number | undefined)[] {
  const text = texts.length === 0 ? undefined : texts.join(', ');
  const written = texts.flatMap((each) => each.match(ADDRESS) ?? [each]);
  const numbers = [...new Set(written.flatMap((one) => kepNumber(readKepLink(one)) ?? []))];
  if (numbers.length > 1) oddities.add(field, 'normalized', 'one issue a request', text);
  if (numbers.length > 0) return numbers;
  if (text === undefined) oddities.add(field, 'missing', 'the number of a KEP issue');
  else oddities.add(field, 'not-a-value', 'the number of a KEP issue', text);
  return [undefined];
}

/** A part of an exceptions file under one comment that names a freeze. */
interface ExceptionSection {
  /** The comment; empty before the first one. */
  readonly heading: string;
  readonly text: string;
}

/** "# Code Freeze Exceptions requested in 1.20": where a flat list goes over to another freeze. */
const FREEZE_COMMENT = /^#.*\bfreeze\b/i;

/** A file has a section for each of a few freezes. */
const MAX_COUNTED = 20;

/** The fields that hold one plain value, with or without the dash that begins a request. */
const SCALAR_FIELD = /^\s*(- )?((?:name|issue|date_requested|date_reviewed|status):.*)$/;

/** Splits an exceptions file at the comments that name a freeze. */
function exceptionSections(text: string): ExceptionSection[] {
  const sections: { heading: string; lines: string[] }[] = [{ heading: '', lines: [] }];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    // Lines are counted as in the file, but not in a section for each of thousands of comments.
    const above = sections.length < MAX_COUNTED ? at + 1 : 0;
    if (FREEZE_COMMENT.test(line)) sections.push({ heading: line, lines: Array(above).fill('') });
    else sections.at(-1)?.lines.push(line);
  }
  return sections
    .map(({ heading, lines }) => ({ heading, text: lines.join('\n') }))
    .filter((section) => section.text.trim() !== '');
}

/**
 * Keeps the lines with plain fields alone, evenly indented, and the names of lists: a list of pull
 * requests that is no YAML does not take its request with it.
 */
function keepScalarFields(text: string): string {
  return text
    .split('\n')
    .flatMap((line) => {
      if (/^\w+:\s*$/.test(line)) return [line];
      const [, dash, field] = SCALAR_FIELD.exec(line) ?? [];
      return field === undefined ? [] : [`${dash === undefined ? '  ' : '- '}${field}`];
    })
    .join('\n');
}
