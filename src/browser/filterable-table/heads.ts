/** The headings of a table's columns. */
export function headsOf(table: HTMLTableElement | undefined): HTMLTableCellElement[] {
  return Array.from(table?.tHead?.rows[0]?.cells ?? []);
}
