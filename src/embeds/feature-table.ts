import { wholePath } from '../model/features/common-tables.ts';
import { QUERY_KEYS, readQuery, type TableQuery } from '../model/features/query.ts';
import { isWanted } from '../model/features/select.ts';
import { fetchJson, rootOf, type TableData } from './data.ts';
import { create, tableNodes } from './dom.ts';
import { dress } from './style.ts';

/**
 * `<kep-feature-table release="1.34" sig="node">`: a table of the atlas. What stands in it is shown as
 * it is and nothing is requested; where it is empty, or says `refresh`, the table is fetched.
 */
export class KepFeatureTable extends HTMLElement {
  #wanted = 0;

  connectedCallback(): void {
    dress(document);
    const label = this.querySelector('caption')?.textContent?.trim();
    this.#makeScrollable(label);
    if (this.hasAttribute('refresh') || this.querySelector('table') === null) void this.load();
  }

  /** Fetches the table anew; resolves when it is shown, or when the failure is told in its place. */
  async load(): Promise<void> {
    this.#wanted += 1;
    const own = this.#wanted;
    this.ariaBusy = 'true';
    const nodes = await this.#fetchNodes();
    if (own !== this.#wanted) return;
    this.ariaBusy = null;
    // A table that is there is better than a word that it could not be renewed.
    if (nodes.isTable || this.querySelector('table') === null) this.replaceChildren(...nodes.nodes);
    this.dispatchEvent(new CustomEvent(nodes.isTable ? 'kep-atlas:load' : 'kep-atlas:error'));
  }

  async #fetchNodes(): Promise<{ readonly isTable: boolean; readonly nodes: Node[] }> {
    try {
      const query = readQuery(this.#pairs());
      const data = await fetchJson<TableData>(tableAddress(rootOf(this), query));
      const rows = data.rows.filter((row) => isWanted(row, query));
      this.#makeScrollable(data.title);
      return { isTable: true, nodes: tableNodes(data, rows) };
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      return { isTable: false, nodes: [create('p', { role: 'note' }, `KEP Atlas: ${words}`)] };
    }
  }

  #pairs(): [string, string][] {
    return QUERY_KEYS.flatMap((key): [string, string][] => {
      const value = this.getAttribute(key);
      return value === null ? [] : [[key, value === '' && key === 'changed' ? 'yes' : value]];
    });
  }

  /** A table that is wider than its place can be scrolled by keyboard too. */
  #makeScrollable(label: string | undefined): void {
    this.role ??= 'region';
    this.tabIndex = 0;
    if (label !== undefined && !this.hasAttribute('aria-label')) this.ariaLabel = label;
  }
}

function tableAddress(root: string, query: TableQuery): string {
  return `${root}embed/tables/${wholePath(query)}${query.isChangedOnly ? '/changed' : ''}.json`;
}
