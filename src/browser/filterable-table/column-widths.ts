import { headsOf, type TableHeads, tablesOf } from './heads.ts';

/**
 * Keeps the columns of tables as wide as all rows together made them. Columns do not jump while rows come
 * and go then, and the browser need not measure every cell again for each of them. A table of another
 * width is measured anew.
 */
export class ColumnWidths {
  readonly #heads: readonly TableHeads[];
  readonly #observer: ResizeObserver;
  readonly #watched = new WeakSet<HTMLElement>();
  #kept: number | undefined;

  constructor(heads: readonly TableHeads[], signal: AbortSignal) {
    this.#heads = heads;
    this.#observer = new ResizeObserver(() => {
      if (this.#kept !== undefined && this.#kept !== this.#width()) this.release();
    });
    this.watch();
    signal.addEventListener('abort', () => this.#observer.disconnect());
  }

  /** Watches the tables that there are, where others took their places. */
  watch(): void {
    for (const box of this.#boxes()) {
      // To observe a box once more makes the browser measure it once more.
      if (this.#watched.has(box)) continue;
      this.#watched.add(box);
      this.#observer.observe(box);
    }
  }

  /** Keeps the widths that columns have now, where rows are drawn as rows. */
  keep(): void {
    if (this.#kept !== undefined) return;
    this.#kept = this.#width();
    const measured = tablesOf(this.#heads)
      .filter((table) => table.offsetWidth > 0 && getComputedStyle(table).display === 'table')
      .map((table) => ({
        table,
        heads: headsOf(table).map((head) => ({ head, width: head.getBoundingClientRect().width })),
      }));
    for (const { table, heads } of measured) {
      for (const { head, width } of heads) if (width > 0) head.style.inlineSize = `${width}px`;
      table.style.tableLayout = 'fixed';
    }
  }

  /** Lets columns be as wide as their cells make them. */
  release(): void {
    this.#kept = undefined;
    for (const table of tablesOf(this.#heads)) {
      table.style.tableLayout = '';
      for (const head of headsOf(table)) head.style.inlineSize = '';
    }
  }

  #width(): number {
    return this.#boxes().reduce((sum, { offsetWidth }) => sum + offsetWidth, 0);
  }

  /** Tables and what holds them: a table whose columns are kept does not follow a narrower page itself. */
  #boxes(): HTMLElement[] {
    return tablesOf(this.#heads).flatMap((table) => [table, table.parentElement ?? table]);
  }
}
