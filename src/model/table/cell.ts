import type { ShownStage } from '../stage.ts';

/** One thing in a cell: its text and, where it has one, its page. */
export interface Piece {
  readonly text: string;
  /** Its page on this site, below the site's base. */
  readonly path?: string | undefined;
  /** Its page elsewhere. */
  readonly url?: string | undefined;
  /** What a page says before it. */
  readonly lead?: string | undefined;
  /** What is said of it, which stands behind it. */
  readonly words?: string | undefined;
  /** The stage that the text names. */
  readonly stage?: ShownStage | undefined;
  /** The day that the text names, ISO 8601. */
  readonly day?: string | undefined;
}

/** What stands in a row under a column: nothing, one thing or several. */
export type Cell = readonly Piece[];

/** A cell of one text; nothing where there is none. */
export function textCell(text: string | number | undefined): Cell {
  return text === undefined || text === '' ? [] : [{ text: String(text) }];
}

/** A cell of several texts. */
export function textCells(texts: readonly string[]): Cell {
  return texts.map((text) => ({ text }));
}
