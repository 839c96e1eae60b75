import { countFirst } from '../../src/model/lines.ts';

/** A part of a text, in characters. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Says whether a place of a text is in one of its parts, in whatever order they are; looked up by halving. */
export function rangeMatcher(ranges: readonly Range[]): (place: number) => boolean {
  const sorted = ranges.toSorted((one, other) => one.start - other.start);
  let reached = 0;
  // The farthest end of each part and those before it, which may go on over it.
  const ends = sorted.map(({ end }) => {
    reached = Math.max(reached, end);
    return reached;
  });
  return (place) => place < (ends[countFirst(sorted, ({ start }) => start <= place) - 1] ?? 0);
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
