import { ColumnWidths } from './column-widths.ts';
import { headsOf, type TableHeads } from './heads.ts';
import type { Order } from './order.ts';
import { type Places, rankTexts, sortByPlace } from './places.ts';
import { RowPlacer, type Shown } from './row-placer.ts';
import { type FilterableGroup, type FilterableRow, readFilterableGroups } from './table.ts';
import { hasWords, passes } from './values.ts';

/** What a filter asks for. */
export interface WantedRows {
  readonly words: string;
  /** The key of the column that it looks into; the whole row without one. */
  readonly key: string | undefined;
}

/**
 * Filters and sorts the rows of tables that have the same columns. Loaded once somebody is about to ask for
 * it: a page that is only read needs nothing of this.
 */
export class Arrangement {
  readonly #heads: readonly TableHeads[];
  readonly #groups: readonly FilterableGroup[];
  readonly #placer: RowPlacer;
  readonly #widths: ColumnWidths;
  readonly #places = new Map<number, Places>();

  /** @param filtered the keys of the columns that filters look into */
  constructor(
    tables: readonly HTMLTableElement[],
    filtered: readonly string[],
    signal: AbortSignal,
  ) {
    this.#heads = tables.map(headsOf);
    this.#groups = tables.flatMap(readFilterableGroups);
    this.#placer = new RowPlacer(this.#groups);
    this.#widths = new ColumnWidths(this.#heads, signal);
    readAhead(this.#readings(filtered.map((key) => this.#columnOf(key))));
  }

  /** Reads, bit by bit, what filters and sorting ask for. */
  *#readings(filtered: readonly number[]): Generator<void, void> {
    for (const row of this.#groups.flatMap((group) => group.rows)) {
      row.read(filtered);
      yield;
    }
    for (const [column, { dataset }] of this.#heads[0]?.entries() ?? []) {
      if (dataset.key !== undefined) this.#placesIn(column);
      yield;
    }
  }

  /**
   * Shows the rows that pass all filters, in their order; says how many these are.
   * @param order by what they are sorted; absent for the order of the page
   * @param pressed the table by whose heading readers sort
   */
  show(wanted: readonly WantedRows[], order?: Order, pressed?: HTMLTableElement): number {
    const filters = wanted.map(({ words, key }) => ({ words, column: this.#columnOf(key) }));
    const isShown = (row: FilterableRow): boolean =>
      filters.every(({ words, column }) =>
        column === -1 ? hasWords(row.text, words) : passes(row.valuesOf(column), words),
      );
    const column = this.#columnOf(order?.key);
    const all = this.#groups.map((group): Shown => {
      const shown = group.rows.filter(isShown);
      return { group, rows: column === -1 ? shown : this.#sorted(shown, column, order) };
    });
    const placements = this.#placer.plan(all, pressed);
    if (!this.#placer.shows(all)) this.#widths.keep();
    this.#sayOrder(column, order);
    this.#placer.place(placements);
    this.#widths.watch();
    return all.reduce((sum, { rows }) => sum + rows.length, 0);
  }

  /** Places at once what is still to follow. */
  finish(): void {
    this.#placer.finish();
  }

  /** Makes ready for another width, such as that of paper. */
  release(): void {
    this.#placer.finish();
    this.#widths.release();
  }

  #columnOf(key: string | undefined): number {
    return this.#heads[0]?.findIndex(({ dataset }) => dataset.key === (key ?? null)) ?? -1;
  }

  #sayOrder(column: number, order: Order | undefined): void {
    for (const heads of this.#heads) {
      for (const [index, heading] of heads.entries()) {
        if (index !== column) heading.removeAttribute('aria-sort');
        else heading.ariaSort = order?.isDescending ? 'descending' : 'ascending';
      }
    }
  }

  #sorted(rows: readonly FilterableRow[], column: number, order?: Order): readonly FilterableRow[] {
    const textOf = (row: FilterableRow): string => row.sortText(column);
    return sortByPlace(rows, textOf, this.#placesIn(column), order?.isDescending ?? false);
  }

  #placesIn(column: number): Places {
    const known = this.#places.get(column);
    if (known !== undefined) return known;
    const ranks = this.#heads[0]?.[column]?.dataset.ranks?.split(' ') ?? [];
    const rows = this.#groups.flatMap((group) => group.rows);
    const texts = rows.map((row) => row.sortText(column));
    const places = rankTexts(texts, ranks);
    this.#places.set(column, places);
    return places;
  }
}

/** Reads on while the browser has nothing else to do, so that the first answer need not wait for it. */
function readAhead(readings: Generator<void, void>): void {
  // Safari does not have it: https://developer.mozilla.org/en-US/docs/Web/API/Window/requestIdleCallback
  if (!('requestIdleCallback' in window)) return;
  const readOn = (deadline: IdleDeadline): void => {
    do {
      if (readings.next().done) return;
    } while (deadline.timeRemaining() > 0);
    requestIdleCallback(readOn);
  };
  requestIdleCallback(readOn);
}
