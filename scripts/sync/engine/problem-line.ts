import type { Problem } from '../../../src/schemas/problem.ts';

/**
 * The line, from 1, of a text of upstream that a problem is about: that of its field, one key of a dotted
 * one after the other, else that of what upstream wrote. Nothing where neither is found.
 */
export function lineOfProblem(
  text: string | undefined,
  { field, got }: Pick<Problem, 'field' | 'got'>,
): number | undefined {
  if (text === undefined) return undefined;
  const lines = text.split(/\r?\n/);
  return lineOfField(lines, field.replace(/\[\d+\]/g, '')) ?? lineOfText(lines, got);
}

function lineOfField(lines: readonly string[], field: string): number | undefined {
  let at = -1;
  for (const key of field.split('.')) {
    const isKey = (line: string): boolean => keyIn(line) === key;
    const next = lines.findIndex((line, index) => index > at && isKey(line));
    if (next === -1) return undefined;
    at = next;
  }
  return at + 1;
}

/** The key that a line of YAML or front matter begins with. */
function keyIn(line: string): string | undefined {
  return /^\s*(?:-\s+)?["']?([\w-]+)["']?\s*:/.exec(line)?.[1];
}

function lineOfText(lines: readonly string[], got: string | undefined): number | undefined {
  const first = got?.split(/\r?\n/, 1)[0];
  if (!first) return undefined;
  const index = lines.findIndex((line) => line.includes(first));
  return index === -1 ? undefined : index + 1;
}
