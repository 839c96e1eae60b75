import { TABLE_FORMATS } from '../../formats/table/formats.ts';
import { tableFromData } from '../../formats/table/from-data.ts';
import { wholePath } from '../../model/features/common-tables.ts';
import { parseQuery, QueryError } from '../../model/features/query.ts';
import { answer } from '../../model/features/select.ts';
import type { Table } from '../../model/features/table.ts';

/**
 * `<table-query data-folder="/embed/tables/">` answers any query from the files of whole tables. The
 * query and its format stand in the address.
 */
class TableQueryElement extends HTMLElement {
  readonly #whole = new Map<string, Promise<Table>>();

  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { query, format } = valuesOf(form);
      const url = new URL(location.href);
      url.searchParams.set('query', query);
      url.searchParams.set('format', format);
      history.replaceState(history.state, '', url);
      void this.#show(query, format);
    });
    this.#restore(form);
  }

  #restore(form: HTMLFormElement): void {
    const params = new URLSearchParams(location.search);
    if (!params.has('query')) return;
    for (const name of ['query', 'format']) {
      const field = form.elements.namedItem(name);
      const value = params.get(name);
      if (value === null) continue;
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
        field.value = value;
      }
    }
    const { query, format } = valuesOf(form);
    void this.#show(query, format);
  }

  async #show(written: string, extension: string): Promise<void> {
    const output = this.querySelector<HTMLElement>('pre');
    const code = output?.querySelector('code');
    const format = TABLE_FORMATS.find((each) => each.extension === extension) ?? TABLE_FORMATS[0];
    if (!output || !code || format === undefined) return;
    try {
      const query = parseQuery(written);
      const table = answer(await this.#find(wholePath(query)), query);
      code.textContent = format.write(table);
      output.hidden = false;
      this.#say(`${table.rows.length} ${table.rows.length === 1 ? 'row' : 'rows'}`);
    } catch (error) {
      output.hidden = true;
      const why = error instanceof QueryError ? error.message : 'The table could not be loaded.';
      this.#say(why);
    }
  }

  #find(path: string): Promise<Table> {
    const known = this.#whole.get(path) ?? this.#fetch(path);
    this.#whole.set(path, known);
    return known;
  }

  async #fetch(path: string): Promise<Table> {
    const response = await fetch(`${this.dataset.folder}${path}.json`);
    if (response.status === 404) throw new QueryError('release: it is not on record');
    return tableFromData(await response.json());
  }

  #say(words: string): void {
    const status = this.querySelector('[role="status"]');
    if (status !== null) status.textContent = words;
  }
}

function valuesOf(form: HTMLFormElement): { query: string; format: string } {
  const data = new FormData(form);
  return { query: String(data.get('query') ?? ''), format: String(data.get('format') ?? '') };
}

customElements.define('table-query', TableQueryElement);
