import { keepText } from '../keep-text.ts';
import { keepPlace, keptPlace, leadBack } from '../kept-place.ts';
import type { Arrangement, WantedRows } from './arrangement.ts';
import { headsOf } from './heads.ts';
import { nextOrder, type Order, readOrder, writeOrder } from './order.ts';

/** How long typing rests before the address follows, in milliseconds. */
const TYPING_PAUSE = 120;

/**
 * `<filterable-table>` filters and sorts the table that it holds, or several with the same columns. The form in it has
 * the filters: fields with `data-column` look into the column whose heading has that `data-key`, the field named "q"
 * into the whole row. Headings with `data-key` get a button that sorts. What is chosen stands in the address, so that a
 * link or a step back restores it.
 */
class FilterableTable extends HTMLElement {
  #form!: HTMLFormElement;
  #status!: HTMLElement;
  #tables: HTMLTableElement[] = [];
  #all = 0;
  #order: Order | undefined;
  #arrangement: Arrangement | undefined;
  #loading: Promise<Arrangement> | undefined;
  #written: typeof import('../written-choice.ts') | undefined;
  #typing = 0;
  readonly #gone = new AbortController();

  connectedCallback(): void {
    const form = this.querySelector('form');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (form === null || status === null || this.#tables.length > 0) return;
    this.#form = form;
    this.#status = status;
    this.#tables = Array.from(this.querySelectorAll('table'));
    this.#all = this.querySelectorAll('tbody > tr:not(:has(> [colspan]))').length;
    this.#addSortButtons();
    this.#listen();
    void this.#restore();
  }

  #listen(): void {
    this.#form.addEventListener('submit', (event) => event.preventDefault());
    this.#form.addEventListener('input', ({ target }) => {
      this.#change(target instanceof HTMLInputElement ? TYPING_PAUSE : 0);
    });
    this.#form.addEventListener('reset', () => {
      this.#order = undefined;
      clearTimeout(this.#typing);
      // After the event, fields hold what they held at first.
      this.#typing = window.setTimeout(() => this.#change(0));
    });
    this.#form.addEventListener('click', ({ target }) => {
      const format = target instanceof HTMLElement ? target.dataset.copy : undefined;
      if (format !== undefined) void this.#copy(format);
    });
    for (const sign of ['pointerover', 'pointerdown', 'focusin']) {
      this.addEventListener(sign, () => void this.#load(), { once: true });
    }
    const { signal } = this.#gone;
    window.addEventListener('popstate', () => void this.#restore(), { signal });
    keepPlace();
    window.addEventListener('beforeprint', () => this.#arrangement?.release(), { signal });
    for (const field of this.#form.querySelectorAll('input')) keepText(field, signal);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#typing);
    this.#gone.abort();
  }

  #load(): Promise<Arrangement> {
    this.#loading ??= import('./arrangement.ts').then((module) => {
      const filtered = this.#fields().flatMap(({ dataset }) => dataset.column ?? []);
      this.#arrangement = new module.Arrangement(this.#tables, filtered, this.#gone.signal);
      return this.#arrangement;
    });
    return this.#loading;
  }

  #isAsked(): boolean {
    return this.#filters().length > 0 || this.#order !== undefined;
  }

  #filters(): WantedRows[] {
    return this.#fields()
      .map(({ value, dataset }) => ({ words: value.trim().toLowerCase(), key: dataset.column }))
      .filter(({ words }) => words !== '');
  }

  #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return Array.from(this.#form.querySelectorAll<HTMLInputElement>('[name]'));
  }

  /** Shows what the address asks for, whole, where the browser has led readers in the page. */
  async #restore(): Promise<void> {
    const kept = keptPlace();
    const query = new URLSearchParams(location.search);
    this.#fill(query);
    this.#order = readOrder(query.get('sort'));
    if (this.#isOddlyWritten(query)) {
      this.#written ??= await import('../written-choice.ts');
      const corrected = this.#written.correctQuery(this.#form);
      this.#fill(corrected);
      this.#order = readOrder(corrected.get('sort'));
      this.#written.chooseWritten(this.#form, corrected);
    }
    if (this.#isAsked()) await this.#load();
    const top = (this.#isAsked() && kept) || window.scrollY;
    await this.#apply();
    if (this.#arrangement === undefined) return;
    this.#arrangement.finish();
    // While rows were exchanged, the page was short.
    if (top > 0) leadBack(top);
  }

  #fill(query: URLSearchParams): void {
    for (const field of this.#fields()) field.value = query.get(field.name) ?? '';
  }

  /** Whether an address asks for what no field offers, at least not in this spelling, or twice. */
  #isOddlyWritten(query: URLSearchParams): boolean {
    const names = [...query.keys()];
    return (
      this.#fields().some(({ value, name }) => value === '' && query.get(name)) ||
      names.some((name) => this.#form.elements.namedItem(name) === null) ||
      new Set(names).size < names.length
    );
  }

  /**
   * Answers in the same frame as the browser draws the field: drawing all rows once more before takes
   * longer than the answer. The address follows.
   * @param pause until it does, in milliseconds
   */
  #change(pause: number): void {
    const answered = this.#apply();
    clearTimeout(this.#typing);
    this.#typing = window.setTimeout(async () => {
      await answered;
      this.#writeAddress();
    }, pause);
  }

  #writeAddress(): void {
    const url = new URL(location.href);
    const set = (name: string, value: string): void =>
      value === '' ? url.searchParams.delete(name) : url.searchParams.set(name, value);
    for (const { name, value } of this.#fields()) set(name, value.trim());
    set('sort', writeOrder(this.#order));
    history.replaceState(history.state, '', url);
  }

  /** @param pressed the heading by which readers sort */
  async #apply(pressed?: HTMLElement): Promise<void> {
    // Before anybody asked for anything, the page is the answer.
    if (!this.#isAsked() && this.#loading === undefined) return this.#sayCount(this.#all);
    const filters = this.#filters();
    const arrangement = this.#arrangement ?? (await this.#load());
    const pressedTable = () => pressed?.closest('table');
    const isAbove = (pressedTable()?.getBoundingClientRect().top ?? 0) < 0;
    const shown = arrangement.show(filters, this.#order, pressedTable() ?? undefined);
    if (filters.length > 0) for (const each of this.querySelectorAll('details')) each.open = true;
    this.#sayCount(shown);
    if (isAbove) pressedTable()?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  #sayCount(shown: number): void {
    const unknown = this.#written?.unknownWords(this.#form, new URLSearchParams(location.search));
    const counted = `${shown} of ${this.#all} ${this.dataset.noun}`;
    const text = [counted, ...(unknown ?? [])].join('. ');
    if (this.#status.textContent !== text) this.#status.textContent = text;
  }

  async #copy(format: string): Promise<void> {
    const { copyShown } = await import('./copy.ts');
    this.#arrangement?.finish();
    this.#status.textContent = await copyShown(this, format);
  }

  #addSortButtons(): void {
    for (const table of this.#tables) {
      for (const heading of headsOf(table)) {
        const { key } = heading.dataset;
        if (key === undefined) continue;
        const button = document.createElement('button');
        button.type = 'button';
        button.append(...heading.childNodes);
        button.addEventListener('click', () => {
          this.#order = nextOrder(this.#order, key);
          this.#writeAddress();
          void this.#apply(heading);
        });
        heading.append(button);
      }
    }
  }
}

customElements.define('filterable-table', FilterableTable);
