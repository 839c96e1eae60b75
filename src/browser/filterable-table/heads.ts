/** The headings of a table's columns, which stay the same where another table takes its place. */
export type TableHeads = readonly HTMLTableCellElement[];

/** The headings of a table's columns. */
export function headsOf(table: HTMLTableElement | undefined): TableHeads {
  return Array.from(table?.tHead?.rows[0]?.cells ?? []);
}

/** The tables that have these headings. */
export function tablesOf(heads: readonly TableHeads[]): HTMLTableElement[] {
  return heads.flatMap((own) => own[0]?.closest('table') ?? []);
}
