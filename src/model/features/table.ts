import type { SyncedRef } from '../../schemas/sources.ts';
import type { ShownStage } from '../stage.ts';
import type { TableQuery } from './query.ts';

/** One thing in a cell: its text and, where it has one, its page. */
export interface TableItem {
  readonly text: string;
  /** A whole address, with its host. */
  readonly url?: string | undefined;
}

/** What stands in a row under a column: nothing, one thing or several. */
export type TableCell = readonly TableItem[];

/** A column of a table. */
export interface TableColumn {
  /** Its name in data: "sig". */
  readonly key: string;
  /** Its heading: "SIG". */
  readonly label: string;
}

/** By what a row is selected. */
export interface RowFacets {
  readonly stage: ShownStage;
  /** By slug, the owner first. */
  readonly sigs: readonly string[];
  readonly components: readonly string[];
  /** Every name that its gates go by. */
  readonly gates: readonly string[];
  /** Numbers and directories. */
  readonly keps: readonly string[];
  readonly isChanged: boolean;
}

/** A row: one cell for each column, in their order. */
export interface TableRow extends RowFacets {
  readonly cells: readonly TableCell[];
}

/** The day that something speaks of, its page, and the commits that it was read from. */
export interface Provenance {
  /** ISO 8601. */
  readonly date: string;
  /** The page of the site that shows the same. */
  readonly url: string;
  readonly sources: readonly SyncedRef[];
}

/** A table as CSV and Markdown have it: nothing but its cells, and where they are from. */
export interface PlainTable extends Provenance {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly Pick<TableRow, 'cells'>[];
}

/** A table that every format writes. */
export interface Table extends PlainTable {
  readonly title: string;
  /** What it answers; the release is always named, and empty where it is of all releases. */
  readonly query: TableQuery & { readonly release: string };
  readonly rows: readonly TableRow[];
  /** What the release does not have, for a query that names it; only a whole table tells of it. */
  readonly absent?: readonly TableRow[];
}

/** The text of a cell where there is room for one only: its things separated by semicolons. */
export function plainCell(cell: TableCell): string {
  return cell.map(({ text }) => text).join('; ');
}

/** What stands before the day of a table without rows; headings alone look like a page that did not load. */
export function emptyNote({ rows }: { readonly rows: readonly unknown[] }): '' | 'No rows. ' {
  return rows.length === 0 ? 'No rows. ' : '';
}
