import { isCampaignParameter } from '../../model/campaign-parameter.ts';
import { countWords } from '../../model/count-words.ts';
import '../../embeds/kep-atlas.ts';
import type { KepFeatureTable } from '../../embeds/feature-table.ts';
import type { Recipe } from '../../model/embed/recipe.ts';
import { embedRecipes, singleRecipes } from '../../model/embed/recipes.ts';
import { QueryError, readQuery, type TableQuery } from '../../model/features/query.ts';
import { queryPairs } from '../../model/features/write-query.ts';

/** How long typing may go on before the page follows, in milliseconds. */
const TYPING_PAUSE = 300;

/** Names that entity pages lead here by, and the fields that they fill. */
const SINGLES: ReadonlyMap<string, string> = new Map([
  ['gate', 'gates'],
  ['kep', 'keps'],
]);

/**
 * `<embed-builder>` turns the form in it into what to put into another page: it fills each
 * `[data-recipe]`, shows the table in `<kep-feature-table>` and keeps the choice in the address.
 */
class EmbedBuilder extends HTMLElement {
  #form!: HTMLFormElement;
  #status!: HTMLElement;
  #typing = 0;
  #query: TableQuery | undefined;

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
      // What was asked before what was refused may come after that.
      if (this.#query === undefined) return;
      preview.hidden = false;
      const body = preview.shadowRoot?.querySelector('tbody');
      const rows = body?.querySelectorAll('tr').length ?? 0;
      this.#status.textContent = countWords(rows, 'row');
      const links = [...(body?.querySelectorAll('a') ?? [])];
      this.#offer(
        rows,
        links.map(({ href }) => href),
      );
    });
    preview?.addEventListener('kep-atlas:error', (event) => {
      if (this.#query === undefined) return;
      const { detail } = event as CustomEvent<unknown>;
      this.#status.textContent =
        detail instanceof QueryError ? detail.message : 'The table could not be loaded.';
      // What the element keeps is the table of another query.
      if (detail instanceof QueryError) this.#hide();
      else preview.hidden = true;
    });
  }

  #preview(): KepFeatureTable | null {
    return this.querySelector<KepFeatureTable>('kep-feature-table');
  }

  #restore(): void {
    try {
      const asked = askedFor(new URLSearchParams(location.search));
      for (const [name, value] of asked) this.#fill(name, value);
      // Somebody may have chosen before this script was there.
      if (asked.size > 0 || !this.#isAsWritten()) this.#changed();
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** What a list does not offer gets a place in it, so that the form says what is asked. */
  #fill(name: string, value: string): void {
    const field = this.#form.querySelector<HTMLInputElement | HTMLSelectElement>(
      `[name="${CSS.escape(name)}"]`,
    );
    if (field === null) return;
    field.value = value;
    if (field instanceof HTMLSelectElement && field.selectedIndex === -1) {
      field.add(new Option(value, value, false, true));
    }
  }

  /** Whether the form is as the page wrote it. */
  #isAsWritten(): boolean {
    const fields = [...this.#form.elements];
    return fields.every((field) => {
      if (field instanceof HTMLSelectElement) return field.selectedIndex === 0;
      return !(field instanceof HTMLInputElement) || field.value === field.defaultValue;
    });
  }

  /** What the form asks for; the history is of all releases, whatever release is chosen. */
  #pairs(): [string, string][] {
    const chosen = new FormData(this.#form);
    if (chosen.get('table') === 'history') chosen.delete('release');
    return [...chosen].flatMap(([key, value]): [string, string][] => {
      const text = String(value)
        .replace(/\s*,\s*/g, ',')
        .trim();
      return text === '' ? [] : [[key, text]];
    });
  }

  #changed(): void {
    const pairs = this.#pairs();
    history.replaceState(history.state, '', `?${new URLSearchParams(pairs)}`);
    this.#showColumns();
    try {
      this.#query = readQuery(pairs);
      this.#offer();
      this.#showTable(pairs);
    } catch (error) {
      this.#refuse(error);
    }
  }

  /** Says why there is nothing to put in. */
  #refuse(error: unknown): void {
    if (!(error instanceof QueryError)) throw error;
    this.#status.textContent = error.message;
    this.#hide();
  }

  /** Shows the recipes for what is asked, with room for as many rows as there are, and for what they link. */
  #offer(rows?: number, links: readonly string[] = []): void {
    if (this.#query === undefined) return;
    const { root = '', current = '' } = this.dataset;
    const recipes = embedRecipes(this.#query, root, current.split(' '), rows);
    for (const recipe of recipes) this.#show(recipe);
    const linked = links.map((link) => link.slice(root.length + 1));
    for (const recipe of singleRecipes(this.#query, root, linked)) this.#show(recipe);
  }

  #showColumns(): void {
    const table = new FormData(this.#form).get('table');
    for (const place of this.querySelectorAll<HTMLElement>('[data-columns]')) {
      place.hidden = place.dataset.columns !== table;
    }
  }

  #show({ key, code, commands }: Recipe): void {
    const place = this.querySelector<HTMLElement>(`[data-recipe="${key}"]`);
    if (place === null) return;
    place.hidden = code === undefined && commands.length === 0;
    for (const [part, text] of Object.entries({ code, commands: commands.join('\n') })) {
      const block = place.querySelector<HTMLElement>(`[data-part=${part}]`);
      const written = block?.querySelector('pre code');
      if (block == null || written == null) continue;
      block.hidden = !text;
      written.textContent = text ?? '';
    }
  }

  /** Takes back the recipes and the table for what there is not. */
  #hide(): void {
    this.#query = undefined;
    const preview = this.#preview();
    if (preview !== null) preview.hidden = true;
    for (const place of this.querySelectorAll<HTMLElement>('[data-recipe]')) place.hidden = true;
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

/**
 * The fields that an address asks for. As in a marker, all rows are meant where it does not say `changed`.
 * @throws {QueryError} where it asks for what is no query
 */
function askedFor(address: URLSearchParams): Map<string, string> {
  const asks = [...address].filter(([key]) => !isCampaignParameter(key));
  if (asks.length === 0) return new Map();
  const pairs = asks
    .filter(([key, value]) => value !== '' || key === 'changed')
    .map(([key, value]): [string, string] => [SINGLES.get(key) ?? key, value]);
  if (address.has('gate') && !address.has('table')) pairs.push(['table', 'gates']);
  return new Map([['changed', 'no'], ...queryPairs(readQuery(pairs))]);
}

customElements.define('embed-builder', EmbedBuilder);
