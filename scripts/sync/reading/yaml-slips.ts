import type { YAMLParseError } from 'yaml';
import { linePlaces } from '../../../src/model/lines.ts';

/** A value in a YAML file that is read as if it stood in quotation marks, which it needs. */
export interface YamlSlip {
  /** The key whose value it is; absent where it is the file's. */
  readonly key?: string | undefined;
  readonly got: string;
}

/** What YAML does not allow, but leaves no doubt of what is meant. */
export interface YamlSlips {
  /** Keys that occur twice in one mapping; the last one is in the value. */
  readonly duplicateKeys: readonly string[];
  readonly unquoted: readonly YamlSlip[];
}

/** A value that is no collection, block, anchor, alias, or tag, and the key or the dash of an item before it. */
const BEFORE_AND_VALUE = /^( *(?:- +)*(?:(\w[\w.-]*): +|(?<=- )))(?![-?] |[[{|>&*!])(\S.*)$/;
/** More lines with errors are no slips. */
const MAX_LINES = 100;
/** Errors of a value that holds a colon, or that goes on after its closing quotation mark. */
const OF_A_VALUE: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN']);

/** A text with quotation marks around the value of each line in which an error is; nothing where a line is in doubt. */
export function withQuotes(
  text: string,
  errors: readonly Pick<YAMLParseError, 'code' | 'pos'>[],
): { readonly text: string; readonly slips: readonly YamlSlip[] } | undefined {
  const lines = text.split('\n');
  const slips: YamlSlip[] = [];
  const placeOf = linePlaces(text);
  const numbers = new Set(errors.map(({ pos }) => placeOf(pos[0]).line));
  if (numbers.size > MAX_LINES || !errors.every(({ code }) => OF_A_VALUE.has(code)))
    return undefined;
  for (const number of numbers) {
    const [, before = '', key, rest] = BEFORE_AND_VALUE.exec(lines[number - 1] ?? '') ?? [];
    if (rest === undefined) return undefined;
    const comment = rest.indexOf(' #');
    // Within quotation marks it is none, and where the value ends is in doubt.
    if (comment !== -1 && /^["']/.test(rest) && rest.lastIndexOf(rest.charAt(0)) > comment) {
      return undefined;
    }
    const got = (comment === -1 ? rest : rest.slice(0, comment)).trim();
    lines[number - 1] = `${before}${JSON.stringify(got)}`;
    slips.push({ key: key ?? keyAbove(lines, number), got });
  }
  return { text: lines.join('\n'), slips };
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

function indentOf(line = ''): number {
  return line.length - line.trimStart().length;
}
