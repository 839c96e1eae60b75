import type { Cell } from './cell.ts';
import type { Filter } from './filter.ts';

/** A column of a table: all that pages, exports and embeds need to know of it. */
export interface Column<Row> {
  /** Its name in data, in the address and, with "col-" before it, in style sheets: "since". */
  readonly key: string;
  /** Its heading. */
  readonly label: string;
  readonly cell: (row: Row) => Cell;
  /** What stands back behind the cell on a page. */
  readonly aside?: (row: Row) => Cell;
  /** By what filters find a row; where it is absent, by the texts of the cell. */
  readonly values?: (row: Row) => readonly string[];
  readonly filters?: readonly Filter<Row>[];
  /** What its cells begin with, from first to last, where that is not how people count or spell. */
  readonly ranks?: readonly string[];
  /** Whether it cannot be sorted by. */
  readonly isUnsorted?: boolean;
  /** Whether its cells are the headings of their rows. */
  readonly isHeading?: boolean;
  /** Whether its cells are lists, with a line for each thing in them. */
  readonly isList?: boolean;
  /** Whether style sheets find its cells by its key. Classes on thousands of cells weigh: few have one. */
  readonly isStyled?: boolean;
  /** Whether it is a column of numbers. */
  readonly isNumber?: boolean;
  /** Whether it leaves where there is no room for all columns: `first`, or only where that is not enough. */
  readonly leaves?: 'first' | 'next';
  /** What stands before a cell on a phone, where no heading is above it: "since". */
  readonly phone?: string;
}

/** Rows under a heading of their own. */
export interface RowGroup<Row> {
  readonly rows: readonly Row[];
  readonly heading?: string;
  /** What stands back behind the heading. */
  readonly aside?: string;
  /** The last part of its address. */
  readonly id?: string;
}
