import { QueryError, type TableKind } from './query.ts';
import type { Table, TableColumn } from './table.ts';

/** What an embedded table has room for, in this order, unless a query names its columns. */
const EMBEDDED: Record<TableKind, readonly string[]> = {
  features: ['feature', 'stage', 'default', 'since', 'change'],
  gates: ['gate', 'stage', 'default', 'since', 'change'],
  history: ['gate', 'default', 'stage', 'since', 'until'],
};

/** Where the columns of a table are looked up: its kind, its columns, and which of them are empty. */
interface Columns {
  readonly kind: TableKind;
  readonly columns: readonly TableColumn[];
  /** Whether any row has something in a column. */
  readonly isFilled: (key: string) => boolean;
}

/**
 * The columns that a query asks for, in its order. Where it names none, those of an embedded table
 * that are not empty, and the one that heads the rows.
 * @param wanted keys, or "all" alone
 * @throws {QueryError} that names the keys that are none, and those there are
 */
export function chosenColumns(
  { kind, columns, isFilled }: Columns,
  wanted: readonly string[],
): readonly TableColumn[] {
  if (wanted.length === 1 && wanted[0] === 'all') return columns;
  const known = new Map(columns.map((column) => [column.key, column]));
  const unknown = wanted.filter((key) => !known.has(key));
  if (unknown.length > 0) {
    const keys = [...known.keys()].join(', ');
    throw new QueryError(`columns: got "${unknown.join(',')}", expected some of ${keys}, or all`);
  }
  const keys =
    wanted.length > 0
      ? wanted
      : EMBEDDED[kind].filter((key, index) => index === 0 || isFilled(key));
  return keys.flatMap((key) => known.get(key) ?? []);
}

/** A table with the columns that its query asks for, or those of an embedded table. */
export function withChosenColumns(table: Table): Table {
  const { columns, rows, query } = table;
  const indexOf = (key: string) => columns.findIndex((column) => column.key === key);
  const isFilled = (key: string) =>
    rows.length === 0 || rows.some(({ cells }) => (cells[indexOf(key)] ?? []).length > 0);
  const chosen = chosenColumns({ kind: query.table, columns, isFilled }, query.columns);
  const indexes = chosen.map(({ key }) => indexOf(key));
  return {
    ...table,
    columns: chosen,
    rows: rows.map((row) => ({ ...row, cells: indexes.map((index) => row.cells[index] ?? []) })),
  };
}
