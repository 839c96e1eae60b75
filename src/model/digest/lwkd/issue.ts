import { addDays, mondayOf } from '../../day.ts';

/** A part of a line: plain words, words that are Markdown already, or either of them with an address. */
export type Piece =
  | string
  | { readonly markdown: string; readonly url?: string }
  | { readonly text: string; readonly url: string };

/** A line of an issue; an editor's hint is a comment, which readers do not see. */
export interface Line {
  readonly kind: 'bullet' | 'paragraph' | 'hint' | 'heading';
  readonly pieces: readonly Piece[];
}

/** A section of an issue. */
export interface LwkdSection {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** The days that a week begins and ends with. */
export interface Week {
  readonly monday: string;
  readonly sunday: string;
}

/** An issue of Last Week in Kubernetes Development, to be finished by an editor, about a week. */
export interface LwkdIssue extends Week {
  readonly sections: readonly LwkdSection[];
}

/** The last week that has ended on a day: a Sunday ends its own. */
export function endedWeek(day: string): Week {
  const monday = mondayOf(addDays(day, 1));
  return { monday: addDays(monday, -7), sunday: addDays(monday, -1) };
}

/** A line of a list. */
export function bullet(...pieces: readonly Piece[]): Line {
  return { kind: 'bullet', pieces };
}

/** Pieces with commas between, and something else before the last. */
export function joinPieces(pieces: readonly Piece[], last = ', '): Piece[] {
  return pieces.flatMap((piece, index) => {
    if (index === 0) return [piece];
    return [index === pieces.length - 1 ? last : ', ', piece];
  });
}

/** Words for the editor. */
export function hint(...pieces: readonly Piece[]): Line {
  return { kind: 'hint', pieces };
}
