import { href } from '../../lib/href.ts';
import { countWords } from '../../model/count-words.ts';
import { findNames, indexNames, isName } from '../../model/search/find.ts';
import { toWordQuery } from '../../model/search/fold.ts';
import type { NameIndex } from '../../model/search/rank.ts';
import { buttonWith } from '../elements.ts';
import { fetchOnce } from '../fetch-once.ts';
import { keepText } from '../keep-text.ts';
import { correctQuery, unknownNames } from '../written-choice.ts';
import { drawExamples, drawNothingFound } from './help.ts';
import { loadPagefind, type Pagefind } from './pagefind.ts';
import { findPullRequest } from './pull-requests.ts';
import {
  drawResult,
  haveWords,
  namedResult,
  orderResults,
  type Result,
  withoutRepeats,
  wordResult,
} from './results.ts';
import { SearchFilters } from './search-filters.ts';

const BASE = href('/');
const MOST_NAMES = 8;
/** How many pages found by words are shown at first, and with each "Show more". */
const STEP = 12;
/** How long the reader pauses before a query is worth asking, in milliseconds. */
const PAUSE = 120;

/**
 * Search over everything: names at once, words through Pagefind. On the search page the query and the
 * filters live in the address.
 */
export class SiteSearch extends HTMLElement {
  /** What the page or the dialog drew, with what was typed into it. */
  readonly #form = this.querySelector('form') ?? document.createElement('form');
  readonly #input = this.querySelector('input') ?? document.createElement('input');
  readonly #filters = new SearchFilters();
  readonly #status = document.createElement('p');
  readonly #list = document.createElement('ol');
  readonly #help = document.createElement('div');
  readonly #more = buttonWith('Show more', () => {
    this.#most += STEP;
    void this.#ask();
  });
  #loading: Promise<unknown> = Promise.resolve();
  #isLoaded = false;
  #most = STEP;
  #names: NameIndex = indexNames([], BASE);
  #pagefind: Pagefind | undefined;
  #asked = 0;
  #newest: Promise<void> = Promise.resolve();
  #pause = 0;
  /** What the address asked for that there is not, in words. */
  #unknown: readonly string[] = [];
  /** What the shown help is about. */
  #helped = '';
  /** What the shown results answer. */
  #query = '';

  connectedCallback(): void {
    if (this.#list.isConnected) return;
    this.#draw();
    this.#restore();
    this.addEventListener('input', () => {
      this.#most = STEP;
      this.#askSoon();
    });
    this.addEventListener('keydown', (event) => this.#move(event));
    keepText(this.#input);
    this.#loading = nextPaint().then(() => Promise.all([this.#loadNames(), this.#loadWords()]));
  }

  /** Puts the cursor into the field. */
  override focus(): void {
    this.#input.focus();
  }

  #draw(): void {
    this.#status.role = 'status';
    this.#form.append(this.#filters.element, this.#status);
    this.#form.addEventListener('submit', (event) => void this.#follow(event));
    this.#help.className = 'search-help';
    this.#more.hidden = true;
    this.append(this.#list, this.#help, this.#more);
  }

  async #loadNames(): Promise<void> {
    this.#names = indexNames(await fetchOnce(href('/search/names.json')), BASE);
    await this.#ask();
  }

  /** Words need the index that a build writes; without it names are still found. */
  async #loadWords(): Promise<void> {
    try {
      const pagefind = await loadPagefind();
      this.#filters.offer(await pagefind.filters(), (name) => this.#wanted(name));
      this.#pagefind = pagefind;
    } catch (error) {
      console.warn('Search finds names only: its index could not be loaded.', error);
    }
    this.#isLoaded = true;
    await this.#ask();
    this.dataset.settled = '';
  }

  #askSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => void this.#ask(), PAUSE);
  }

  /** Shows what answers what is typed; resolves once that, or a later query, is answered. */
  #ask(): Promise<void> {
    this.#asked += 1;
    this.#newest = this.#answer(this.#asked);
    return this.#newest;
  }

  async #answer(asked: number): Promise<void> {
    const query = this.#input.value.trim();
    const filters = this.#filters.chosen();
    this.#query = query;
    this.#remember(query, filters);
    if (query === '' && Object.keys(filters).length === 0) return this.#show([], 0);
    const named = await this.#findNames(query, filters);
    const found = await this.#pagefind?.search(query === '' ? null : toWordQuery(query), {
      filters: Object.fromEntries(
        Object.entries(filters).map(([name, value]) => [name, { any: value.split(',') }]),
      ),
    });
    const all = found?.results ?? [];
    const some = await Promise.all(all.slice(0, this.#most).map((one) => one.data()));
    if (asked !== this.#asked) return this.#newest;
    const pages = query === '' || haveWords(some, query) ? some : [];
    const hidden = pages.length === 0 ? 0 : all.length - pages.length;
    const results = pages.map(wordResult);
    const first = orderResults(named, results.slice(0, STEP), query);
    this.#show(withoutRepeats([...first, ...results.slice(STEP)]), hidden);
  }

  async #findNames(query: string, filters: Readonly<Record<string, string>>): Promise<Result[]> {
    const { kind, ...others } = filters;
    if (Object.keys(others).length > 0) return [];
    const pages = findNames(this.#names, query, kind === undefined ? MOST_NAMES : Infinity);
    const ofKind = pages.filter((page) => kind?.split(',').includes(page.kind) ?? true);
    const isOpen = kind === undefined && !isName(this.#names, query);
    const pull = isOpen ? await findPullRequest(query) : undefined;
    return [...(pull === undefined ? [] : [pull]), ...ofKind.slice(0, MOST_NAMES)].map(namedResult);
  }

  #show(results: readonly Result[], hidden: number): void {
    const focused = document.activeElement?.closest('a')?.href;
    this.#list.replaceChildren(...results.map(drawResult));
    const links = Array.from(this.#list.querySelectorAll('a'));
    if (focused !== undefined) links.find(({ href }) => href === focused)?.focus();
    this.#more.hidden = hidden === 0;
    this.#status.textContent = this.#statusWords(results, hidden);
    this.#showHelp(results.length === 0);
  }

  /** The same help stays as it is: who has the focus in it keeps it. */
  #showHelp(isNothing: boolean): void {
    const asked = this.#isAsked ? [this.#query, this.#isLoaded, ...this.#filters.words()] : [];
    const subject = JSON.stringify([isNothing, ...asked]);
    if (subject === this.#helped) return;
    this.#helped = subject;
    this.#help.replaceChildren(...(isNothing ? this.#helpWords() : []));
  }

  #statusWords(results: readonly Result[], hidden: number): string {
    if (!this.#isAsked) return this.#unknown.join('. ');
    const isEmpty = results.length === 0;
    if (isEmpty && !this.#isLoaded) return 'Searching…';
    const isNear = !isEmpty && this.#isLoaded && results.every(({ isGuess }) => isGuess);
    return [
      ...(isNear ? ['No exact match'] : []),
      isEmpty ? 'No results' : countWords(results.length + hidden, 'result'),
      ...this.#filters.unknown(),
      ...this.#unknown,
    ].join('. ');
  }

  get #isAsked(): boolean {
    return this.#query !== '' || Object.keys(this.#filters.chosen()).length > 0;
  }

  #helpWords(): Node[] {
    if (!this.#isAsked) return drawExamples((query) => this.#search(query));
    if (!this.#isLoaded) return [];
    return drawNothingFound({
      typed: this.#query,
      filters: this.#filters.words(),
      clear: () => {
        this.#filters.clear();
        this.#search(this.#query);
      },
    });
  }

  #search(query: string): void {
    this.#input.value = query;
    this.#input.focus();
    void this.#ask();
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
    if (this.#isPage) {
      const names = unknownNames(this.#form, correctQuery(this.#form));
      this.#unknown = names.map((name) => `Search has no filter “${name}”`);
    }
    const last = location.pathname.split('/').findLast((part) => part !== '') ?? '';
    if (this.#input.value !== '') return; // The reader was quicker.
    const isLost = this.dataset.fromPath !== undefined;
    const words = last.replace(/\.(?:html?|md|json)$|%[0-9a-f]{2}|[-_+]/gi, ' ');
    // The field takes lines of a manifest away, and their words would be one.
    this.#input.value = isLost ? words : this.#wanted('q').replace(/\s+/g, ' ');
  }

  #remember(query: string, filters: Readonly<Record<string, string>>): void {
    if (!this.#isPage || this.#pagefind === undefined) return; // The filters are not there yet.
    const params = new URLSearchParams(query === '' ? [] : [['q', query]]);
    for (const [name, value] of Object.entries(filters)) params.set(name.toLowerCase(), value);
    const search = params.size === 0 ? '' : `?${params}`;
    history.replaceState(null, '', `${location.pathname}${search}`);
  }

  /** Enter opens the first result for what is typed then; names that fit need not wait for the words. */
  async #follow(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    clearTimeout(this.#pause);
    const typed = this.#input.value;
    const isEdited = (): boolean => this.#input.value !== typed;
    if (this.#names.pages.length === 0) await this.#loading;
    const [named] = await this.#findNames(typed, this.#filters.chosen());
    if (isEdited()) return;
    if (named !== undefined && !named.isGuess) return location.assign(named.href);
    await this.#loading;
    if (isEdited()) return;
    await this.#ask();
    if (!isEdited()) this.#list.querySelector('a')?.click();
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

/** Resolves once the browser has drawn what there is. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

customElements.define('site-search', SiteSearch);
