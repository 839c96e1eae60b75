import type { Problem } from '../../../src/schemas/problem.ts';

/**
 * The line, from 1, of a text of upstream that a problem is about: that of its field, else that of what
 * upstream wrote, else that of the nearest part around the field. Nothing where none is found.
 */
export function lineOfProblem(
  text: string | undefined,
  { field, got }: Pick<Problem, 'field' | 'got'>,
): number | undefined {
  if (text === undefined) return undefined;
  const lines = text.split(/\r?\n/);
  const { part, isWhole } = findField(lines, field);
  const at = isWhole ? part?.at : (lineOfText(lines, got) ?? part?.at);
  return at === undefined ? undefined : at + 1;
}

/** A part of a text: the line of its name, and the lines of what is in it. */
interface Part {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The innermost part that a field such as "stages[1].stage" leads to, and whether that is all of the field. */
function findField(lines: readonly string[], field: string): { part?: Part; isWhole: boolean } {
  let part: Part | undefined;
  for (const [key, index] of field.matchAll(/\[(\d+)\]|[^.[\]]+/g)) {
    const around: Part = part ?? { at: 0, from: 0, to: lines.length };
    const next =
      index === undefined
        ? findKey(lines, around, key)
        : (findItem(lines, around, Number(index)) ?? findKey(lines, around, index));
    if (next === undefined) return { part, isWhole: false };
    part = next;
  }
  return { part, isWhole: true };
}

function findKey(lines: readonly string[], { from, to }: Part, key: string): Part | undefined {
  const at = lines.findIndex((line, index) => index >= from && index < to && keyIn(line) === key);
  return at === -1
    ? undefined
    : { at, from: at + 1, to: endOf(lines, at + 1, to, indentOf(lines[at] ?? '')) };
}

/** An item of a list that has a line for each. */
function findItem(lines: readonly string[], { from, to }: Part, index: number): Part | undefined {
  const indent = indentOf(lines[from] ?? '');
  const end = endOf(lines, from, to, indent);
  const starts = [...lines.keys()].slice(from, end).filter((at) => isItem(lines[at] ?? '', indent));
  const at = starts[index];
  return at === undefined ? undefined : { at, from: at, to: starts[index + 1] ?? end };
}

/** Where what is deeper than a key ends: a list may stand below its key without being deeper. */
function endOf(lines: readonly string[], from: number, to: number, indent: number): number {
  const isOver = (line: string) => indentOf(line) <= indent && !isItem(line, indent);
  const length = lines.slice(from, to).findIndex(isOver);
  return length === -1 ? to : from + length;
}

function isItem(line: string, indent: number): boolean {
  return indentOf(line) === indent && /^\s*-\s/.test(line);
}

/** Blank lines and comments stand at no depth. */
function indentOf(line: string): number {
  return /^\s*(?:#|$)/.test(line) ? Number.POSITIVE_INFINITY : line.search(/\S/);
}

/** The key that a line of YAML or front matter begins with. */
function keyIn(line: string): string | undefined {
  return /^\s*(?:-\s+)?["']?([\w-]+)["']?\s*:/.exec(line)?.[1];
}

function lineOfText(lines: readonly string[], got: string | undefined): number | undefined {
  const first = got?.split(/\r?\n/, 1)[0];
  if (!first) return undefined;
  const index = lines.findIndex((line) => line.includes(first));
  return index === -1 ? undefined : index;
}
