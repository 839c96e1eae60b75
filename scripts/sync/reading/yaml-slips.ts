import type { YAMLParseError } from 'yaml';
import { linePlaces } from '../../../src/model/lines.ts';

/** A place in a YAML file that is read otherwise than YAML has it. */
export interface YamlSlip {
  /** The key whose value it is; absent where it is none's. */
  readonly key?: string | undefined;
  readonly expected: string;
  readonly got: string;
}

/** What YAML does not allow, but leaves no doubt of what is meant. */
export interface YamlSlips {
  /** Keys that occur twice in one mapping; the last one is in the value. */
  readonly duplicateKeys: readonly string[];
  readonly others: readonly YamlSlip[];
}

/** A text that YAML can read, and what was done to it. */
interface Corrected {
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
  return { text: plain, slips: [{ expected: 'plain spaces before keys and values', got }] };
}

/** A key, and a value that is no collection, block, anchor, alias, or tag. */
const KEY_AND_VALUE = /^( *(?:- +)*(\w[\w.-]*): +)(?![-?] |[[{|>&*!])(\S.*)$/;
/** Errors of a value that holds a colon, or that goes on after its closing quotation mark. */
const OF_A_VALUE: ReadonlySet<string> = new Set(['BLOCK_AS_IMPLICIT_KEY', 'UNEXPECTED_TOKEN']);

/** A text with quotation marks around the values in which errors are; nothing where an error is elsewhere. */
export function withQuotes(
  text: string,
  errors: readonly Pick<YAMLParseError, 'code' | 'pos'>[],
): Corrected | undefined {
  const placeOf = linePlaces(text);
  const lines = text.split('\n');
  const slips: YamlSlip[] = [];
  for (const number of new Set(errors.map(({ pos }) => placeOf(pos[0]).line))) {
    const [, before = '', key, rest] = KEY_AND_VALUE.exec(lines[number - 1] ?? '') ?? [];
    if (rest === undefined) return undefined;
    const comment = rest.indexOf(' #');
    // Within quotation marks it is none, and where the value ends is in doubt.
    if (comment !== -1 && /^["']/.test(rest) && rest.lastIndexOf(rest.charAt(0)) > comment) {
      return undefined;
    }
    const got = (comment === -1 ? rest : rest.slice(0, comment)).trim();
    lines[number - 1] = `${before}${JSON.stringify(got)}`;
    slips.push({ key, expected: EXPECTED_QUOTES, got });
  }
  const isOfValues = errors.every(({ code }) => OF_A_VALUE.has(code));
  return isOfValues ? { text: lines.join('\n'), slips } : undefined;
}
