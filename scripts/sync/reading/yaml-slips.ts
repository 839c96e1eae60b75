import type { YAMLParseError } from 'yaml';
import { linePlaces } from '../../../src/model/lines.ts';
import type { Problem } from '../../../src/schemas/problem.ts';

/** A place in a YAML file that is read otherwise than YAML has it. */
export interface YamlSlip {
  /** The key whose value it is, or the line; absent where it is the file's. */
  readonly key?: string | undefined;
  /** Whether it is read all the same, or left out. */
  readonly kind: Problem['kind'] & ('normalized' | 'not-a-value');
  readonly expected: string;
  readonly got: string;
}

/** What YAML does not allow, but leaves no doubt of what is meant. */
export interface YamlSlips {
  /** Keys that occur twice in one mapping; the last one is in the value. */
  readonly duplicateKeys: readonly string[];
  readonly others: readonly YamlSlip[];
}

/** A text that YAML can read better, and what was done to it. */
export interface Corrected {
  readonly text: string;
  readonly slips: readonly YamlSlip[];
}

/** What a value needs that begins with a sign of YAML, or holds a colon. */
export const EXPECTED_QUOTES = 'quotation marks around the value';

const WIDE = '\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000';
const ANY_WIDE = new RegExp(`[${WIDE}]`, 'g');
/** What stands before the value on a line: indentation, dashes, and a key with what follows its colon. */
const BEFORE_VALUE = new RegExp(`^[ ${WIDE}]*(?:-[ ${WIDE}]+)*(?:\\w[\\w.-]*:[ ${WIDE}]+)?`, 'gm');

/**
 * A text with plain spaces in place of wide ones and those that break no line, where YAML asks for spaces.
 * @param literalsOf tells each character of a value in quotation marks or of a block, which stays as it is
 */
export function withPlainSpaces(
  text: string,
  literalsOf: (text: string) => readonly boolean[],
): Corrected {
  if (text.search(ANY_WIDE) === -1) return { text, slips: [] };
  const isLiteral = literalsOf(text);
  const plain = text.replace(BEFORE_VALUE, (start, offset: number) =>
    isLiteral[offset] ? start : start.replace(ANY_WIDE, ' '),
  );
  if (plain === text) return { text, slips: [] };
  const got = 'a space of another kind, such as U+00A0';
  const expected = 'plain spaces before keys and values';
  return { text: plain, slips: [{ kind: 'normalized', expected, got }] };
}

/** How many spaces a tab may stand for. */
const TAB_WIDTHS = [2, 4, 8];

/**
 * A text with spaces in place of the tabs that indent the lines where errors are, in each width that a tab may
 * have; nothing where no error is of tabs.
 */
export function withoutTabs(text: string, errors: readonly YamlError[]): Corrected[] {
  const indented = linesOf(
    text,
    errors.filter(({ code }) => code === 'TAB_AS_INDENT'),
  );
  if (indented.length === 0) return [];
  return TAB_WIDTHS.map((width) => {
    const spaces = ' '.repeat(width);
    const lines = text.split('\n');
    for (const number of indented) {
      const line = lines[number - 1] ?? '';
      lines[number - 1] = line.replace(/^[ \t]+/, (start) => start.replaceAll('\t', spaces));
    }
    const got = `tabs in ${indented.length === 1 ? 'line' : 'lines'} ${indented.join(', ')}`;
    return {
      text: lines.join('\n'),
      slips: [{ kind: 'normalized', expected: 'spaces before keys and items', got }],
    };
  });
}

/** An error of the reader: what it is, and where. */
export type YamlError = Pick<YAMLParseError, 'code' | 'pos'>;

/** The numbers of the lines where errors are, each once. */
function linesOf(text: string, errors: readonly YamlError[]): number[] {
  const placeOf = linePlaces(text);
  return [...new Set(errors.map(({ pos }) => placeOf(pos[0]).line))];
}

/** A line that is neither a key nor an item, and begins with no sign of YAML or dash. */
const STRAY = /^[ \t]*(?!-|\w[\w.-]*:(?: |$))[^\s"'[\]{}|>&*!#%@`].*[\p{L}\p{N}]/u;
/** A key that its value follows at once, which is no address and no time of day. */
const KEY_WITHOUT_SPACE = /^( *(?:- +)*[a-z][\w-]*:)(?=[^\s/:])/i;
/** The dash of an item that its key follows at once. */
const DASH_WITHOUT_SPACE = /^( *-)(?=[a-z][\w-]*: )/i;
/** A key or the dash of an item, and a value that is no collection, block, anchor, alias, or tag. */
const BEFORE_AND_VALUE = /^( *(?:- +)*(?:(\w[\w.-]*): +|(?<=- )))(?![-?] |[[{|>&*!])(\S.*)$/;
/** More lines with errors are no slips. */
const MAX_LINES = 100;
/** Errors of a value that holds a colon, or that goes on after its closing quotation mark. */
const OF_A_VALUE: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN']);

/**
 * A text with each line corrected in which an error is: quotation marks around its value, a space after its key,
 * an item below the one above, or without the line, where it is neither a key nor an item; nothing where a line is in doubt.
 */
export function withCorrectedLines(
  text: string,
  errors: readonly YamlError[],
): Corrected | undefined {
  const lines = text.split('\n');
  const slips: YamlSlip[] = [];
  const placeOf = linePlaces(text);
  const codes = Map.groupBy(errors, ({ pos }) => placeOf(pos[0]).line);
  if (codes.size > MAX_LINES) return undefined;
  const isDash = ([number]: readonly [number, unknown]) =>
    DASH_WITHOUT_SPACE.test(lines[number - 1] ?? '');
  // Errors of other lines may come of these.
  const first = [...codes].filter(isDash);
  for (const [number, ofLine] of first.length > 0 ? first : codes) {
    const line = lines[number - 1] ?? '';
    const corrected = ofLine.every(({ code }) => OF_A_VALUE.has(code))
      ? (withQuotes(line, () => keyAbove(lines, number)) ?? withSpace(line))
      : (withSpace(line) ?? withoutLine(lines, number) ?? besideItem(lines, number));
    if (corrected === undefined) return undefined;
    lines[number - 1] = corrected.line;
    slips.push(corrected.slip);
  }
  return { text: lines.join('\n'), slips };
}

interface CorrectedLine {
  readonly line: string;
  readonly slip: YamlSlip;
}

function withQuotes(line: string, keyOfItem: () => string | undefined): CorrectedLine | undefined {
  const [, before = '', key, rest] = BEFORE_AND_VALUE.exec(line) ?? [];
  if (rest === undefined) return undefined;
  const comment = rest.indexOf(' #');
  // Within quotation marks it is none, and where the value ends is in doubt.
  if (comment !== -1 && /^["']/.test(rest) && rest.lastIndexOf(rest.charAt(0)) > comment) {
    return undefined;
  }
  const got = (comment === -1 ? rest : rest.slice(0, comment)).trim();
  return {
    line: `${before}${JSON.stringify(got)}`,
    slip: { key: key ?? keyOfItem(), kind: 'normalized', expected: EXPECTED_QUOTES, got },
  };
}

function indentOf(line = ''): number {
  return line.length - line.trimStart().length;
}

/** The key whose list an item is of. */
function keyAbove(lines: readonly string[], number: number): string | undefined {
  const indent = indentOf(lines[number - 1]);
  const isKey = (line: string) => indentOf(line) <= indent && /^\s*\w[\w.-]*:/.test(line);
  return lines
    .slice(0, number - 1)
    .findLast(isKey)
    ?.trim()
    .split(':', 1)[0];
}

function withSpace(line: string): CorrectedLine | undefined {
  const [dash] = DASH_WITHOUT_SPACE.exec(line) ?? [];
  const [start = dash] = KEY_WITHOUT_SPACE.exec(line) ?? [];
  if (start === undefined) return undefined;
  const [key = ''] = line.replace(/^[ -]+/, '').split(':', 1);
  const expected = `a space after the ${start === dash ? 'dash' : 'colon'}`;
  return {
    line: `${start} ${line.slice(start.length)}`,
    slip: { key, kind: 'normalized', expected, got: line.trim() },
  };
}

/** An item at the column of the one above; nothing where it may be of a list around that one. */
function besideItem(lines: readonly string[], number: number): CorrectedLine | undefined {
  const line = lines[number - 1] ?? '';
  const before = lines.slice(0, number - 1);
  const above = before.findLast((each) => each.trim() !== '') ?? '';
  const [indent] = /^ *(?=- )/.exec(above) ?? [];
  if (indent === undefined || !isItem(line)) return undefined;
  const ofKey = before.slice(before.findLastIndex((each) => /^\w/.test(each)) + 1);
  const isAround = (each: string) => isItem(each) && indentOf(each) < indent.length;
  if (indentOf(line) < indent.length && ofKey.some(isAround)) return undefined;
  const got = line.trim();
  const expected = 'items of a list below each other';
  return {
    line: `${indent}${got}`,
    slip: { key: keyAbove(lines, number), kind: 'normalized', expected, got },
  };
}

function isItem(line: string): boolean {
  return line.trimStart().startsWith('- ');
}

/** Without a line that is neither a key nor an item; nothing where what follows may be its value. */
function withoutLine(lines: readonly string[], number: number): CorrectedLine | undefined {
  const line = lines[number - 1] ?? '';
  const next = lines.slice(number).find((each) => each.trim() !== '') ?? '';
  const deeper = indentOf(next) - indentOf(line);
  if (!STRAY.test(line) || deeper > 0 || (deeper === 0 && isItem(next))) return undefined;
  const got = line.trim();
  const expected = 'a key with its value, or an item of a list';
  return { line: '', slip: { key: `line ${number}`, kind: 'not-a-value', expected, got } };
}
