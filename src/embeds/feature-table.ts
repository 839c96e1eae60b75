import { QUERY_KEYS, QueryError, readQuery, type TableQuery } from '../model/features/query.ts';
import { fetchAnswer, rootOf } from './data.ts';
import { create, tableNodes } from './dom.ts';
import { DrawnElement } from './drawn-element.ts';

/** How high a row of a table is: where columns have no room, its cells stand below each other. */
const ROW = 'clamp(2.5em, (40rem - 100vw) * 99, 7em)';

/** The keys that select no rows, or that the title of the table says. */
const UNSAID = ['table', 'release', 'columns'];

/**
 * `<kep-feature-table release="1.34" sig="node">`: a table of the atlas. Its attributes are the keys of a
 * query; `height` is a height in which the table scrolls, `rows` how many rows to keep room for.
 */
export class KepFeatureTable extends DrawnElement {
  static readonly observedAttributes = [...QUERY_KEYS, 'base', 'rows', 'height'];
  protected readonly place = create('div', { role: 'region', tabindex: '0', lang: 'en' });
  protected readonly keys = [...QUERY_KEYS, 'base', 'refresh', 'rows', 'height'];

  override connectedCallback(): void {
    this.#reserve();
    this.#label(this.querySelector('caption')?.textContent?.trim() ?? 'Kubernetes features');
    super.connectedCallback();
  }

  override attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (name === 'rows' || name === 'height') this.#reserve();
    else super.attributeChangedCallback(name, before, now);
  }

  protected async draw(): Promise<readonly Node[]> {
    const data = await fetchAnswer(rootOf(this), this.#query());
    this.#label(data.title);
    return tableNodes(data);
  }

  #query(): TableQuery {
    return readQuery(this.#pairs());
  }

  #pairs(): [string, string][] {
    return QUERY_KEYS.flatMap((key): [string, string][] => {
      const value = this.getAttribute(key);
      return value === null ? [] : [[key, value]];
    });
  }

  /** Keeps the page from moving when the table comes. */
  #reserve(): void {
    const height = this.getAttribute('height') ?? '';
    const rows = height === '' ? Number(this.getAttribute('rows')) : 0;
    this.place.style.blockSize = /^\d+$/.test(height) ? `${height}px` : height;
    this.place.style.minBlockSize = rows > 0 ? `calc(${rows} * ${ROW} + 4em)` : '';
  }

  /**
   * A table that is wider than its place can be scrolled by keyboard too. Its name says what its rows are selected by:
   * a page may have several tables of a release.
   */
  #label(title: string): void {
    this.place.ariaLabel = this.ariaLabel ?? [title, ...this.#selection()].join(', ');
  }

  /** What selects its rows, as its author wrote it; nothing where that is no query, which it says when it draws. */
  #selection(): string[] {
    try {
      const { isChangedOnly } = this.#query();
      return this.#pairs()
        .filter(([key]) => (key === 'changed' ? isChangedOnly : !UNSAID.includes(key)))
        .map(([key, value]) => (key === 'changed' ? key : `${key} ${value}`));
    } catch (error) {
      if (error instanceof QueryError) return [];
      throw error;
    }
  }
}
