import { addDays, mondayOf } from '../../day.ts';

/** A part of a line: plain words, words that are Markdown already, or either of them with an address. */
export type Piece =
  | string
  | { readonly markdown: string; readonly url?: string }
  | { readonly text: string; readonly url: string };

/** A line of an issue; an editor's hint is a comment, which readers do not see. */
export type Line =
  | { readonly kind: 'bullet' | 'paragraph' | 'hint'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'heading'; readonly pieces: readonly Piece[] };

/** A section of an issue. */
export interface LwkdSection {
  readonly heading: string;
  readonly lines: readonly Line[];
}

/** An issue of Last Week in Kubernetes Development, to be finished by an editor. */
export interface LwkdIssue {
  /** The first and the last day that it tells of: a Monday and a Sunday. */
  readonly monday: string;
  readonly sunday: string;
  readonly sections: readonly LwkdSection[];
}

/** The last week that has ended on a day: a Sunday ends its own. */
export function endedWeek(day: string): { monday: string; sunday: string } {
  const monday = mondayOf(addDays(day, 1));
  return { monday: addDays(monday, -7), sunday: addDays(monday, -1) };
}

/** A line of a list. */
export function bullet(...pieces: readonly Piece[]): Line {
  return { kind: 'bullet', pieces };
}

/** Words for the editor. */
export function hint(...pieces: readonly Piece[]): Line {
  return { kind: 'hint', pieces };
}
