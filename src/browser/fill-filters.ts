import { nounFor } from '../model/count-words.ts';
import type { Column } from '../model/table/column.ts';

/**
 * Gives the filters of an empty table, as the server drew it, the choices that its rows make.
 * @param noun what a row is
 */
export function fillFilters<Row>(
  drawn: ParentNode,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  caption: string,
  noun: string,
): void {
  const table = drawn.querySelector<HTMLElement>('[data-noun]');
  if (table !== null) table.dataset.noun = nounFor(rows.length, noun);
  for (const { name, choices } of columns.flatMap(({ filters = [] }) => filters)) {
    const select = drawn.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    const known = new Set(Array.from(select?.options ?? [], ({ value }) => value));
    const missing = choices(rows).filter(({ value }) => !known.has(value));
    select?.append(...missing.map(({ label, value }) => new Option(label, value)));
  }
  drawn.querySelector('form')?.setAttribute('aria-label', `Filter: ${caption}`);
}
