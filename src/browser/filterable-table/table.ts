import { toValue } from '../../model/table/value.ts';
import { splitValues } from './values.ts';

/** A row that can be filtered and sorted, with what was read from it so far. */
export interface TableRow {
  readonly element: HTMLTableRowElement;
  readonly text: string;
  readonly values: Map<number, ReadonlySet<string>>;
}

/** The rows of one tbody; `heading` is its first row where that spans all columns. */
export interface RowGroup {
  readonly body: HTMLTableSectionElement;
  readonly heading: HTMLTableRowElement | undefined;
  readonly rows: readonly TableRow[];
}

/** Reads the rows of a table, group by group, in the order of the page. */
export function readGroups(table: HTMLTableElement): RowGroup[] {
  return Array.from(table.tBodies, (body) => {
    const elements = Array.from(body.rows);
    const heading = elements[0]?.cells.length === 1 ? elements.shift() : undefined;
    return {
      body,
      heading,
      rows: elements.map((element) => ({
        element,
        text: (element.textContent ?? '').toLowerCase(),
        values: new Map(),
      })),
    };
  });
}

/**
 * The values of a row's cell: those of `data-v`, none where it is empty, else each piece of its text.
 */
export function valuesOf(row: TableRow, column: number): ReadonlySet<string> {
  const known = row.values.get(column);
  if (known !== undefined) return known;
  const values = new Set(readValues(row.element.cells[column]));
  row.values.set(column, values);
  return values;
}

function readValues(cell: HTMLTableCellElement | undefined): string[] {
  if (cell === undefined) return [];
  if (cell.dataset.v !== undefined) return cell.dataset.v.split(' ').filter(Boolean).map(toValue);
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const values: string[] = [];
  while (walker.nextNode()) values.push(...splitValues(walker.currentNode.nodeValue ?? ''));
  return values;
}

/** What a cell is sorted by: its day in ISO 8601 where it has one, else its text. */
export function sortText(row: TableRow, column: number): string {
  const cell = row.element.cells[column];
  return cell?.querySelector('time')?.dateTime ?? cell?.textContent?.trim() ?? '';
}
