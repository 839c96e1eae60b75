import { countWords } from '../../model/count-words.ts';
import '../../embeds/kep-atlas.ts';
import type { KepFeatureTable } from '../../embeds/feature-table.ts';
import { embedSnippets } from '../../model/embed/snippets.ts';
import { QueryError, readQuery } from '../../model/features/query.ts';

/** How long typing may go on before the page follows, in milliseconds. */
const TYPING_PAUSE = 300;

/**
 * `<embed-builder>` turns the form in it into what to put into another page: it fills each
 * `[data-snippet]`, shows the table in `<kep-feature-table>` and keeps the choice in the address.
 */
class EmbedBuilder extends HTMLElement {
  #form!: HTMLFormElement;
  #status!: HTMLElement;
  #typing = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const status = this.querySelector<HTMLElement>('[role=status]');
    if (form === null || status === null) return;
    this.#form = form;
    this.#status = status;
    this.#restore();
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = window.setTimeout(() => this.#changed(), TYPING_PAUSE);
    });
    const preview = this.#preview();
    preview?.addEventListener('kep-atlas:load', () => {
      const rows = preview.shadowRoot?.querySelectorAll('tbody tr').length ?? 0;
      this.#status.textContent = countWords(rows, 'row');
    });
    preview?.addEventListener('kep-atlas:error', (event) => {
      const { detail } = event as CustomEvent<unknown>;
      this.#status.textContent =
        detail instanceof QueryError ? detail.message : 'The table could not be loaded.';
    });
  }

  #preview(): KepFeatureTable | null {
    return this.querySelector<KepFeatureTable>('kep-feature-table');
  }

  #restore(): void {
    const asked = new URLSearchParams(location.search);
    const fields = this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]');
    for (const field of fields) {
      const value = asked.get(field.name);
      if (value === null) continue;
      const before = field.value;
      field.value = value;
      if (field instanceof HTMLSelectElement && field.selectedIndex === -1) field.value = before;
    }
    // Somebody may have chosen before this script was there.
    if (asked.size > 0 || !this.#isAsWritten()) this.#changed();
  }

  /** Whether the form is as the page wrote it. */
  #isAsWritten(): boolean {
    const fields = [...this.#form.elements];
    return fields.every((field) => {
      if (field instanceof HTMLSelectElement) return field.selectedIndex === 0;
      return !(field instanceof HTMLInputElement) || field.value === field.defaultValue;
    });
  }

  #pairs(): [string, string][] {
    return [...new FormData(this.#form)].flatMap(([key, value]): [string, string][] => {
      const text = String(value)
        .replace(/\s*,\s*/g, ',')
        .trim();
      return text === '' ? [] : [[key, text]];
    });
  }

  #changed(): void {
    const pairs = this.#pairs();
    history.replaceState(history.state, '', `?${new URLSearchParams(pairs)}`);
    try {
      const query = readQuery(pairs);
      const { root = '', current = '' } = this.dataset;
      for (const { key, code } of embedSnippets(query, root, current.split(' '))) {
        this.#show(key, code);
      }
      this.#showTable(pairs);
    } catch (error) {
      if (!(error instanceof QueryError)) throw error;
      this.#status.textContent = error.message;
    }
  }

  #show(key: string, code: string | undefined): void {
    const place = this.querySelector<HTMLElement>(`[data-snippet="${key}"]`);
    const text = place?.querySelector('code');
    if (place === null || text == null) return;
    place.hidden = code === undefined;
    text.textContent = code ?? '';
  }

  #showTable(pairs: readonly [string, string][]): void {
    const preview = this.#preview();
    if (preview === null) return;
    for (const field of this.#form.querySelectorAll('[name]')) {
      preview.removeAttribute(field.getAttribute('name') ?? '');
    }
    for (const [key, value] of pairs) preview.setAttribute(key, value);
    this.#status.textContent = 'Loading…';
    void preview.load();
  }
}

customElements.define('embed-builder', EmbedBuilder);
