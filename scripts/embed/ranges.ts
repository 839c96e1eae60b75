/** A part of a text, in characters. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Whether a place of a text is in one of its parts. */
export function isWithin(place: number, ranges: readonly Range[]): boolean {
  return ranges.some(({ start, end }) => start <= place && place < end);
}

/**
 * The lines of a text that are of a kind, those that follow each other as one range.
 * @param kindOf is told each line in turn, and the next, without a byte order mark or spaces at their ends
 */
export function linesOfKind<Kind>(
  text: string,
  kind: Kind,
  kindOf: (line: string, next: string) => Kind,
): Range[] {
  const lines = text.split('\n');
  const found: Range[] = [];
  let start = 0;
  for (const [index, whole] of lines.entries()) {
    const end = start + whole.length + 1;
    const last = found.at(-1);
    const line = whole.replace(/^\uFEFF/, '').trimEnd();
    if (kindOf(line, lines[index + 1]?.trimEnd() ?? '') === kind) {
      if (last?.end === start) found[found.length - 1] = { start: last.start, end };
      else found.push({ start, end });
    }
    start = end;
  }
  return found;
}
