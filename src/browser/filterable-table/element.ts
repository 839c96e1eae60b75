import { keepText } from '../keep-text.ts';
import { compareTexts, nextOrder, type Order, readOrder, writeOrder } from './order.ts';
import { type RowGroup, readGroups, sortText, valuesOf } from './table.ts';
import { hasWords, passes } from './values.ts';

/** How long typing may go on before the table follows, in milliseconds. */
const TYPING_PAUSE = 120;

/**
 * `<filterable-table>` filters and sorts the table that it holds, or several with the same columns. The
 * form in it has the filters:
 * fields with `data-column` look into the column whose heading has that `data-key`, the field named
 * "q" into the whole row. Headings with `data-key` get a button that sorts. What is chosen stands in
 * the address, so that a link or a step back restores it.
 */
class FilterableTable extends HTMLElement {
  #form!: HTMLFormElement;
  #status!: HTMLElement;
  #heads: HTMLTableCellElement[][] = [];
  #groups: RowGroup[] = [];
  #order: Order | undefined;
  #written: typeof import('../written-choice.ts') | undefined;
  #typing = 0;
  readonly #gone = new AbortController();

  connectedCallback(): void {
    const tables = Array.from(this.querySelectorAll('table'));
    const form = this.querySelector('form');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (tables.length === 0 || form === null || status === null || this.#groups.length > 0) return;
    this.#form = form;
    this.#status = status;
    this.#heads = tables.map((table) => Array.from(table.tHead?.rows[0]?.cells ?? []));
    this.#groups = tables.flatMap(readGroups);
    this.#addSortButtons();
    this.#listen();
    this.#restore();
  }

  #listen(): void {
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => this.#changed(), TYPING_PAUSE);
    });
    this.#form.addEventListener('reset', () => {
      this.#order = undefined;
      setTimeout(() => this.#changed());
    });
    this.#form.addEventListener('click', ({ target }) => {
      const format = target instanceof HTMLElement ? target.dataset.copy : undefined;
      if (format !== undefined) void this.#copy(format);
    });
    const { signal } = this.#gone;
    window.addEventListener('popstate', () => this.#restore(), { signal });
    for (const field of this.#form.querySelectorAll('input')) keepText(field, signal);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#typing);
    this.#gone.abort();
  }

  #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return Array.from(this.#form.querySelectorAll<HTMLInputElement>('[name]'));
  }

  #restore(): void {
    const query = new URLSearchParams(location.search);
    for (const field of this.#fields()) {
      field.value = query.get(field.name) ?? initialValue(field);
    }
    this.#order = readOrder(query.get('sort'));
    if (this.#isOddlyWritten(query)) void this.#restoreWritten(query);
    else this.#apply();
  }

  /** Whether an address asks for what no field offers, at least not in this spelling. */
  #isOddlyWritten(query: URLSearchParams): boolean {
    const names = [...query.keys()].filter((name) => name !== 'sort');
    return (
      this.#fields().some(({ value, name }) => value === '' && query.get(name)) ||
      names.some((name) => this.#form.elements.namedItem(name) === null)
    );
  }

  async #restoreWritten(query: URLSearchParams): Promise<void> {
    this.#written ??= await import('../written-choice.ts');
    this.#written.chooseWritten(this.#form, query);
    this.#apply();
  }

  #changed(): void {
    const url = new URL(location.href);
    const set = (name: string, value: string): void =>
      value === '' ? url.searchParams.delete(name) : url.searchParams.set(name, value);
    for (const field of this.#fields()) {
      set(field.name, field.value === initialValue(field) ? '' : field.value.trim());
    }
    set('sort', writeOrder(this.#order));
    history.replaceState(history.state, '', url);
    this.#apply();
  }

  #apply(): void {
    this.#sort();
    this.#filter();
  }

  #filter(): void {
    const filters = this.#fields().map(({ value, dataset }) => ({
      wanted: value.trim().toLowerCase(),
      column: this.#columnOf(dataset.column),
    }));
    let shown = 0;
    let all = 0;
    for (const { body, rows } of this.#groups) {
      let inGroup = 0;
      for (const row of rows) {
        const isShown = filters.every(({ wanted, column }) =>
          column === -1 ? hasWords(row.text, wanted) : passes(valuesOf(row, column), wanted),
        );
        row.element.hidden = !isShown;
        inGroup += Number(isShown);
      }
      body.hidden = inGroup === 0;
      shown += inGroup;
      all += rows.length;
    }
    if (filters.some(({ wanted }) => wanted !== '')) {
      for (const folded of this.querySelectorAll('details')) folded.open = true;
    }
    const unknown = this.#written?.unknownWords(this.#form, new URLSearchParams(location.search));
    const text = [`${shown} of ${all} ${this.dataset.noun}`, ...(unknown ?? [])].join('. ');
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  async #copy(format: string): Promise<void> {
    const { shownTable } = await import('./copy.ts');
    const { text, words } = shownTable(this, format);
    await navigator.clipboard.writeText(text);
    this.#status.textContent = words;
  }

  #columnOf(key: string | undefined): number {
    return (this.#heads[0] ?? []).findIndex(({ dataset }) => dataset.key === (key ?? null));
  }

  #sort(): void {
    const column = this.#columnOf(this.#order?.key);
    for (const headings of this.#heads) {
      headings.forEach((heading, index) => {
        if (index !== column) heading.removeAttribute('aria-sort');
        else heading.ariaSort = this.#order?.isDescending ? 'descending' : 'ascending';
      });
    }
    for (const { body, heading, rows } of this.#groups) {
      const elements = this.#sorted(rows, column).map(({ element }) => element);
      if (elements.some((element, index) => element !== body.rows[index + (heading ? 1 : 0)])) {
        body.append(...elements);
      }
    }
  }

  #sorted(rows: RowGroup['rows'], column: number): RowGroup['rows'] {
    if (column === -1) return rows;
    const ranks = this.#heads[0]?.[column]?.dataset.ranks?.split(' ') ?? [];
    const isDescending = this.#order?.isDescending ?? false;
    const keyed = rows.map((row) => ({ row, text: sortText(row, column) }));
    keyed.sort((a, b) => compareTexts(a.text, b.text, ranks, isDescending));
    return keyed.map(({ row }) => row);
  }

  #addSortButtons(): void {
    for (const heading of this.#heads.flat()) {
      const { key } = heading.dataset;
      if (key === undefined) continue;
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => {
        this.#order = nextOrder(this.#order, key);
        this.#changed();
      });
      heading.append(button);
    }
  }
}

/** What a field holds before anyone chooses: the option that the page marks as selected. */
function initialValue(field: HTMLInputElement | HTMLSelectElement): string {
  if (field instanceof HTMLInputElement) return '';
  return Array.from(field.options).find((option) => option.defaultSelected)?.value ?? '';
}

customElements.define('filterable-table', FilterableTable);
