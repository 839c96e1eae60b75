import type { Segment } from './markdown.ts';

const WORD = /[A-Za-z][A-Za-z0-9_]*/g;

/** A name that is no ordinary word: it has capitals within, or a digit. */
const DISTINCT = /[a-z].*[A-Z]|[A-Z]{2}|\d/;

/**
 * The feature gates that a text names, exactly and as whole words, in reading order. Names that are
 * ordinary words, such as "Accelerators", count only in code or before "feature gate".
 * @param known the names of all gates there are or were.
 */
export function gatesNamed(segments: readonly Segment[], known: ReadonlySet<string>): string[] {
  const found = segments.flatMap(({ text, isCode }) =>
    (text.match(WORD) ?? []).filter(
      (name) => known.has(name) && (isCode || DISTINCT.test(name) || isCalledGate(name, text)),
    ),
  );
  return [...new Set(found)];
}

function isCalledGate(name: string, text: string): boolean {
  return text.includes(`${name} feature gate`);
}
