import { headsOf } from './heads.ts';

/**
 * Keeps the columns of tables as wide as all rows together made them. Columns do not jump while rows come
 * and go then, and the browser need not measure every cell again for each of them. A table of another
 * width is measured anew.
 */
export class ColumnWidths {
  readonly #tables: readonly HTMLTableElement[];
  #kept: number | undefined;

  constructor(tables: readonly HTMLTableElement[], signal: AbortSignal) {
    this.#tables = tables;
    const observer = new ResizeObserver(() => {
      if (this.#kept !== undefined && this.#kept !== this.#width()) this.release();
    });
    for (const box of this.#boxes()) observer.observe(box);
    signal.addEventListener('abort', () => observer.disconnect());
  }

  /** Keeps the widths that columns have now, where rows are drawn as rows. */
  keep(): void {
    if (this.#kept !== undefined) return;
    this.#kept = this.#width();
    const measured = this.#tables
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
    for (const table of this.#tables) {
      table.style.tableLayout = '';
      for (const head of headsOf(table)) head.style.inlineSize = '';
    }
  }

  #width(): number {
    return this.#boxes().reduce((sum, { offsetWidth }) => sum + offsetWidth, 0);
  }

  /** Tables and what holds them: a table whose columns are kept does not follow a narrower page itself. */
  #boxes(): HTMLElement[] {
    return this.#tables.flatMap((table) => [table, table.parentElement ?? table]);
  }
}
