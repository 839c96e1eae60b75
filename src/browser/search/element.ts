import { findNames, type LinkedPage } from './names.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { drawResult, namedResult, type Result, withoutRepeats, wordResult } from './results.ts';

const BASE = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
const FILTERS = ['kind', 'SIG', 'stage', 'release'] as const;
const MOST_NAMES = 6;
/** How many pages found by words are shown at first, and with each "Show more". */
const STEP = 12;
/** How long the reader pauses before a query is worth asking, in milliseconds. */
const PAUSE = 120;

/**
 * Search over everything: names at once, words through Pagefind. On the search page the query and the
 * filters live in the address.
 */
export class SiteSearch extends HTMLElement {
  readonly #input = document.createElement('input');
  readonly #selects = new Map<string, HTMLSelectElement>();
  readonly #status = document.createElement('p');
  readonly #list = document.createElement('ol');
  readonly #more = document.createElement('button');
  #loading: Promise<unknown> = Promise.resolve();
  #isLoaded = false;
  #most = STEP;
  #names: readonly LinkedPage[] = [];
  #pagefind: Pagefind | undefined;
  #asked = 0;
  #pause = 0;

  connectedCallback(): void {
    if (this.#list.isConnected) return;
    this.#draw();
    this.#restore();
    this.addEventListener('input', () => {
      this.#most = STEP;
      this.#askSoon();
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    this.#loading = Promise.all([this.#loadNames(), this.#loadWords()]);
  }

  /** Puts the cursor into the field. */
  override focus(): void {
    this.#input.focus();
  }

  #draw(): void {
    const form = document.createElement('form');
    form.role = 'search';
    form.action = `${BASE}search/`;
    this.#input.type = 'search';
    this.#input.name = 'q';
    this.#input.autocomplete = 'off';
    this.#input.spellcheck = false;
    this.#input.placeholder = 'KEP number, gate name, or words';
    this.#input.ariaLabel = 'Search';
    const filters = document.createElement('div');
    for (const name of FILTERS) {
      const select = document.createElement('select');
      select.name = name.toLowerCase();
      const heading = name === 'SIG' ? name : name.charAt(0).toUpperCase() + name.slice(1);
      select.ariaLabel = heading;
      select.append(new Option(`${heading}: any`, ''));
      this.#selects.set(name, select);
      filters.append(select);
    }
    this.#status.role = 'status';
    form.append(this.#input, filters, this.#status);
    form.addEventListener('submit', (event) => void this.#follow(event));
    this.#more.type = 'button';
    this.#more.textContent = 'Show more';
    this.#more.hidden = true;
    this.#more.addEventListener('click', () => {
      this.#most += STEP;
      void this.#ask();
    });
    this.replaceChildren(form, this.#list, this.#more);
  }

  async #loadNames(): Promise<void> {
    const response = await fetch(`${BASE}search/names.json`);
    this.#names = await response.json();
    await this.#ask();
  }

  /** Words need the index that a build writes; without it names are still found. */
  async #loadWords(): Promise<void> {
    try {
      const pagefind = await loadPagefind(BASE);
      await this.#offerFilters(pagefind);
      this.#pagefind = pagefind;
    } catch (error) {
      console.warn('Search finds names only: its index could not be loaded.', error);
    }
    this.#isLoaded = true;
    await this.#ask();
  }

  async #offerFilters(pagefind: Pagefind): Promise<void> {
    const offered = await pagefind.filters();
    for (const [name, select] of this.#selects) {
      const values = Object.keys(offered[name] ?? {});
      const { compare } = new Intl.Collator('en', { numeric: true });
      const sorted =
        name === 'release' ? values.sort((a, b) => compare(b, a)) : values.sort(compare);
      select.append(...sorted.map((value) => new Option(value)));
      select.value = this.#wanted(select.name);
    }
  }

  #askSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => void this.#ask(), PAUSE);
  }

  async #ask(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const query = this.#input.value.trim();
    const filters = this.#chosen();
    this.#remember(query, filters);
    if (query === '' && Object.keys(filters).length === 0) return this.#show([], 0);
    const named = this.#findNames(query, filters);
    const found = await this.#pagefind?.search(query === '' ? null : query, { filters });
    const all = found?.results ?? [];
    const pages = await Promise.all(all.slice(0, this.#most).map((one) => one.data()));
    if (asked !== this.#asked) return;
    this.#show(withoutRepeats([...named, ...pages.map(wordResult)]), all.length - pages.length);
  }

  #findNames(query: string, filters: Readonly<Record<string, string>>): Result[] {
    const { kind, ...others } = filters;
    if (Object.keys(others).length > 0) return [];
    const pages = findNames(this.#names, query, MOST_NAMES);
    return pages.filter((page) => kind === undefined || page.kind === kind).map(namedResult);
  }

  #chosen(): Record<string, string> {
    const chosen = [...this.#selects].map(([name, select]) => [name, select.value] as const);
    return Object.fromEntries(chosen.filter(([, value]) => value !== ''));
  }

  #show(results: readonly Result[], hidden: number): void {
    const focused = document.activeElement?.closest('a')?.href;
    this.#list.replaceChildren(...results.map(drawResult));
    const links = Array.from(this.#list.querySelectorAll('a'));
    if (focused !== undefined) links.find(({ href }) => href === focused)?.focus();
    this.#more.hidden = hidden === 0;
    this.#status.textContent = this.#countWords(results.length + hidden);
  }

  #countWords(count: number): string {
    const isAsked = this.#input.value.trim() !== '' || Object.keys(this.#chosen()).length > 0;
    if (!isAsked) return '';
    if (count === 0 && !this.#isLoaded) return 'Searching…';
    return count === 1 ? '1 result' : `${count} results`;
  }

  /** Whether this is the search page itself and not a dialog over another one. */
  get #isPage(): boolean {
    return this.closest('dialog') === null && this.dataset.fromPath === undefined;
  }

  #wanted(name: string): string {
    return this.#isPage ? (new URLSearchParams(location.search).get(name) ?? '') : '';
  }

  /** The query of the address; with `data-from-path` the last part of its path, where nothing is. */
  #restore(): void {
    const last = location.pathname.split('/').findLast((part) => part !== '') ?? '';
    const isLost = this.dataset.fromPath !== undefined;
    const words = last.replace(/%[0-9a-f]{2}|[-_+]/gi, ' ');
    this.#input.value = isLost ? words : this.#wanted('q');
  }

  #remember(query: string, filters: Readonly<Record<string, string>>): void {
    if (!this.#isPage || this.#pagefind === undefined) return; // The filters are not there yet.
    const params = new URLSearchParams(query === '' ? [] : [['q', query]]);
    for (const [name, value] of Object.entries(filters)) params.set(name.toLowerCase(), value);
    const search = params.size === 0 ? '' : `?${params}`;
    history.replaceState(null, '', `${location.pathname}${search}`);
  }

  /** Enter opens the first result; names need not wait for the words. */
  async #follow(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    clearTimeout(this.#pause);
    if (this.#names.length === 0) await this.#loading;
    const [named] = this.#findNames(this.#input.value, this.#chosen());
    if (named !== undefined) return location.assign(named.href);
    await this.#loading;
    await this.#ask();
    this.#list.querySelector('a')?.click();
  }

  #move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.target instanceof HTMLSelectElement) return;
    const stops = [this.#input, ...this.#list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    stops[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    event.preventDefault();
  }
}

customElements.define('site-search', SiteSearch);
