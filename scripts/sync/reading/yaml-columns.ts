import type { Corrected, YamlSlip } from './yaml-slips.ts';

/** Indentation, the dashes of items, and a key. */
const BEFORE_KEY = /^( *)((?:- +)*)(\w[\w.-]*):(?: |$)/;
/** More lines that are off are no slips. */
const MOST_LINES = 100;

/** A line with a key. */
interface KeyLine {
  /** Counted from 0. */
  readonly index: number;
  readonly key: string;
  /** Before the key, dashes included. */
  readonly column: number;
  readonly isOff: boolean;
}

/**
 * A text whose keys stand in even columns but for some, with these in the column next to it in which the same key
 * stands elsewhere. Where it stands in neither, once with each one column to the left, and once to the right.
 * @param isLiteral tells each character of a value in quotation marks or of a block
 */
export function withEvenColumns(text: string, isLiteral: readonly boolean[]): Corrected[] {
  const keys = keyLines(text, isLiteral);
  const off = keys.filter((each) => each.isOff);
  if (off.length === 0 || off.length > MOST_LINES) return [];
  const columns = Map.groupBy(
    keys.filter((each) => !each.isOff),
    ({ key }) => key,
  );
  const shiftOf = ({ key, column }: KeyLine): number | undefined => {
    const known = new Set(columns.get(key)?.map((each) => each.column));
    const [shift, ...others] = [-1, 1].filter((each) => known.has(column + each));
    return others.length === 0 ? shift : undefined;
  };
  const shifts = off.map((each) => [each, shiftOf(each)] as const);
  const ways = shifts.some(([, shift]) => shift === undefined) ? [-1, 1] : [1];
  const written = text.split('\n');
  // What is below such a key without a value, and no deeper than where the key would move to, may be its value or not.
  const isTight = ({ index }: KeyLine): boolean => {
    const line = written[index] ?? '';
    const below = written.slice(index + 1).find((each) => each.trim() !== '') ?? '';
    const column = below.search(/\S/);
    const isOpen = /:[ \t]*(?:[>|][+\d-]*[ \t]*)?(?:#.*)?$/.test(line);
    return isOpen && column === line.search(/\S/) + 1 && !below.startsWith('-', column);
  };
  if (shifts.some(([line, shift]) => shift !== -1 && isTight(line))) return [];
  return ways.map((otherwise) => {
    const lines = [...written];
    for (const [{ index }, shift = otherwise] of shifts) {
      const line = lines[index] ?? '';
      lines[index] = shift < 0 ? line.slice(1) : ` ${line}`;
    }
    return { text: lines.join('\n'), slips: off.map((each) => slipOf(each, written)) };
  });
}

function slipOf({ index, key }: KeyLine, lines: readonly string[]): YamlSlip {
  const got = `line ${index + 1}: ${lines[index]?.trim()}`;
  return { key, kind: 'normalized', expected: 'keys of a mapping below each other', got };
}

function keyLines(text: string, isLiteral: readonly boolean[]): KeyLine[] {
  let start = 0;
  return text.split('\n').flatMap((line, index) => {
    const isOne = !isLiteral[start];
    start += line.length + 1;
    const [, indent = '', dashes = '', key] = BEFORE_KEY.exec(line) ?? [];
    if (!isOne || key === undefined) return [];
    const isOff = indent.length % 2 === 1;
    return [{ index, key, column: indent.length + dashes.length, isOff }];
  });
}
