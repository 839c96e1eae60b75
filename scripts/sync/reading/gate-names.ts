import type { Segment } from './markdown.ts';

/** The form of a feature gate's name. */
export const GATE_NAME = /^[A-Za-z]\w{0,199}$/;
const WORD = /[A-Za-z]\w*/g;

/** A name that is no ordinary word: it has capitals within, or a digit. */
const DISTINCT = /[a-z].*[A-Z]|[A-Z]{2}|\d/;

/** What follows a name that is a gate's. */
const AS_GATE = ['feature gate', 'graduates'];

/** Whether a text has the form of a feature gate's name. */
export function isGateName(text: unknown): text is string {
  return typeof text === 'string' && GATE_NAME.test(text);
}

/**
 * The feature gates that a text names, exactly and as whole words, in reading order. Names that are
 * ordinary words, such as "Accelerators", count only in code or where they are called a gate.
 * @param known the names of all gates there are or were.
 */
export function findGates(segments: readonly Segment[], known: ReadonlySet<string>): string[] {
  const found = segments.flatMap(({ text, isCode }) =>
    (text.match(WORD) ?? []).filter(
      (name) => known.has(name) && (isCode || DISTINCT.test(name) || isCalledGate(name, text)),
    ),
  );
  return [...new Set(found)];
}

function isCalledGate(name: string, text: string): boolean {
  return AS_GATE.some((words) => text.includes(`${name} ${words}`));
}
