import { findNames, type NamedPage } from './names.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { drawResult, namedResult, type Result, wordResult } from './results.ts';

const BASE = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
const FILTERS = ['kind', 'SIG', 'stage', 'release'] as const;
const MOST_NAMES = 8;
const MOST = 20;
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
  #names: readonly NamedPage[] = [];
  #pagefind: Pagefind | undefined;
  #asked = 0;
  #pause = 0;

  connectedCallback(): void {
    if (this.#list.isConnected) return;
    this.#draw();
    this.#restore();
    this.addEventListener('input', () => this.#askSoon());
    this.addEventListener('keydown', (event) => this.#move(event));
    void this.#load();
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
    form.addEventListener('submit', (event) => this.#follow(event));
    this.replaceChildren(form, this.#list);
  }

  async #load(): Promise<void> {
    const names = fetch(`${BASE}search/names.json`).then((response) => response.json());
    const [named, indexed] = await Promise.allSettled([names, loadPagefind(BASE)]);
    if (named.status === 'fulfilled') this.#names = named.value;
    if (indexed.status === 'fulfilled') {
      this.#pagefind = indexed.value;
      await this.#offerFilters(indexed.value);
    }
    await this.#ask();
  }

  async #offerFilters(pagefind: Pagefind): Promise<void> {
    const offered = await pagefind.filters();
    for (const [name, select] of this.#selects) {
      const values = Object.keys(offered[name] ?? {});
      const order = new Intl.Collator('en', { numeric: true });
      select.append(...values.sort(order.compare).map((value) => new Option(value)));
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
    if (query === '' && Object.keys(filters).length === 0) {
      this.#show([], this.#names.length === 0 ? 'Loading…' : '');
      return;
    }
    const kind = filters.kind;
    const isNamed = Object.keys(filters).every((name) => name === 'kind');
    const names = isNamed
      ? findNames(this.#names, query, MOST_NAMES).filter((page) => !kind || page.kind === kind)
      : [];
    const found = await this.#pagefind?.search(query === '' ? null : query, { filters });
    const pages = await Promise.all((found?.results ?? []).slice(0, MOST).map((one) => one.data()));
    if (asked !== this.#asked) return;
    const results = unique([...names.map(namedResult), ...pages.map(wordResult)]);
    const more = (found?.results.length ?? 0) > MOST ? `, of ${found?.results.length} pages` : '';
    const count = results.length === 1 ? '1 result' : `${results.length} results`;
    this.#show(results, results.length === 0 ? `Nothing found for “${query}”` : `${count}${more}`);
  }

  #chosen(): Record<string, string> {
    const chosen = [...this.#selects].map(([name, select]) => [name, select.value] as const);
    return Object.fromEntries(chosen.filter(([, value]) => value !== ''));
  }

  #show(results: readonly Result[], status: string): void {
    this.#list.replaceChildren(...results.map(drawResult));
    this.#status.textContent = status;
  }

  /** Whether this is the search page itself and not a dialog over another one. */
  get #isPage(): boolean {
    return this.closest('dialog') === null;
  }

  #wanted(name: string): string {
    return this.#isPage ? (new URLSearchParams(location.search).get(name) ?? '') : '';
  }

  #restore(): void {
    this.#input.value = this.#wanted('q');
  }

  #remember(query: string, filters: Readonly<Record<string, string>>): void {
    if (!this.#isPage || this.#pagefind === undefined) return;
    const params = new URLSearchParams(query === '' ? [] : [['q', query]]);
    for (const [name, value] of Object.entries(filters)) params.set(name.toLowerCase(), value);
    const search = params.size === 0 ? '' : `?${params}`;
    history.replaceState(null, '', `${location.pathname}${search}`);
  }

  /** Enter opens the first result, or the one in focus. */
  #follow(event: SubmitEvent): void {
    event.preventDefault();
    clearTimeout(this.#pause);
    void this.#ask().then(() => this.#list.querySelector('a')?.click());
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

function unique(results: readonly Result[]): Result[] {
  const path = ({ href }: Result): string => new URL(href, location.href).pathname;
  return [...new Map(results.toReversed().map((one) => [path(one), one])).values()].reverse();
}

customElements.define('site-search', SiteSearch);
