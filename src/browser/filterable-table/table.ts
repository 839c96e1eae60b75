import { toValue } from '../../model/table/value.ts';
import { isSetAside } from './set-aside.ts';
import { splitValues } from './values.ts';

/** How high a row is at least of which nothing is known, in pixels. */
const LEAST_HEIGHT = 22;

/** A row that can be filtered and sorted. What is read from it is kept: cells do not change. */
export class FilterableRow {
  readonly element: HTMLTableRowElement;
  #height = LEAST_HEIGHT;
  #text: string | undefined;
  readonly #values = new Map<number, ReadonlySet<string>>();
  readonly #sortTexts = new Map<number, string>();

  constructor(element: HTMLTableRowElement) {
    this.element = element;
  }

  /** Reads what answers ask of it: its height, its words and the values of some columns. */
  read(columns: readonly number[]): void {
    void this.height;
    void this.text;
    for (const column of columns) this.valuesOf(column);
  }

  /** How high it is drawn, in pixels, or was when it was last read; the least where it never was. */
  get height(): number {
    // To measure what is not drawn makes the browser lay it out.
    if (!isSetAside(this.element)) this.#height = this.element.offsetHeight || this.#height;
    return this.#height;
  }

  /** All of its words, in lower case. */
  get text(): string {
    this.#text ??= (this.element.textContent ?? '').toLowerCase();
    return this.#text;
  }

  /** The values of a cell: those of `data-v`, none where it is empty, else each piece of its text. */
  valuesOf(column: number): ReadonlySet<string> {
    const known = this.#values.get(column);
    if (known !== undefined) return known;
    const values = new Set(readValues(this.element.cells[column]));
    this.#values.set(column, values);
    return values;
  }

  /** What a cell is sorted by: its day in ISO 8601 where it has one, else its text. */
  sortText(column: number): string {
    const known = this.#sortTexts.get(column);
    if (known !== undefined) return known;
    const cell = this.element.cells[column];
    const text = cell?.querySelector('time')?.dateTime ?? cell?.textContent?.trim() ?? '';
    this.#sortTexts.set(column, text);
    return text;
  }
}

/**
 * The rows of one tbody, another one where a table took the place of its table; `heading` is its first row where
 * that spans all columns.
 */
export interface FilterableGroup {
  body: HTMLTableSectionElement;
  readonly heading: HTMLTableRowElement | undefined;
  readonly rows: readonly FilterableRow[];
}

/** Reads the rows of a table, group by group, in the order of the page. */
export function readFilterableGroups(table: HTMLTableElement): FilterableGroup[] {
  return Array.from(table.tBodies, (body) => {
    const elements = Array.from(body.rows);
    const heading = elements[0]?.cells.length === 1 ? elements.shift() : undefined;
    return { body, heading, rows: elements.map((element) => new FilterableRow(element)) };
  });
}

function readValues(cell: HTMLTableCellElement | undefined): string[] {
  if (cell === undefined) return [];
  if (cell.dataset.v !== undefined) return cell.dataset.v.split(' ').filter(Boolean).map(toValue);
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const values: string[] = [];
  while (walker.nextNode()) values.push(...splitValues(walker.currentNode.nodeValue ?? ''));
  return values;
}
