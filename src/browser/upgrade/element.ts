/**
 * `<upgrade-view>` answers what changes between any two releases, which stand in the address as
 * "from" and "to". A pair that has a page of its own leads there. All that it needs for another it
 * loads only when somebody asks.
 */
class UpgradeView extends HTMLElement {
  #asked = 0;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const url = new URL(location.href);
      for (const [name, value] of new FormData(this.#form)) url.searchParams.set(name, `${value}`);
      const page = this.#pageOf(url.searchParams);
      if (page !== undefined) return location.assign(page);
      history.pushState(null, '', url);
      void this.#show();
    });
    window.addEventListener('popstate', () => void this.#show());
    const page = this.#pageOf(new URLSearchParams(location.search));
    if (page === undefined) void this.#show();
    else location.replace(page);
  }

  get #form(): HTMLFormElement {
    return this.#find('form.pair');
  }

  #find<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`<upgrade-view>: got no "${selector}", expected one in it`);
    return found;
  }

  /** The page that a pair has, with all else that the address asks for. */
  #pageOf(query: URLSearchParams): string | undefined {
    const [from, to] = ['from', 'to'].map((name) => minorOf(query.get(name) ?? ''));
    const name = `${from}-to-${to}`;
    if (!(this.dataset.pages ?? '').split(' ').includes(name)) return undefined;
    const rest = new URLSearchParams(query);
    rest.delete('from');
    rest.delete('to');
    return `${name}/${rest.size === 0 ? '' : `?${rest}`}`;
  }

  async #show(): Promise<void> {
    const query = new URLSearchParams(location.search);
    const from = query.get('from');
    const to = query.get('to');
    this.#asked += 1;
    const asked = this.#asked;
    const state = this.#find<HTMLElement>('[role=status]');
    const result = this.#find<HTMLElement>('.result');
    if (from === null || to === null) {
      state.textContent = '';
      return result.replaceChildren();
    }
    state.textContent = 'Loading…';
    try {
      const { answer, ASKED } = await import('./answer.ts');
      const answered = await answer(from, to, {
        source: this.dataset.source ?? '',
        gates: this.dataset.gates ?? '',
        notes: this.dataset.notes ?? '',
        frame: this.#find<HTMLTemplateElement & HTMLElement>('template'),
      });
      if (asked !== this.#asked) return;
      if (answered.pair !== undefined) this.#choose(answered.pair.from, answered.pair.to);
      state.textContent = answered.words;
      result.replaceChildren(...answered.nodes);
      if (answered.nodes.length > 0) performance.measure('upgrade', ASKED);
    } catch (error) {
      if (asked !== this.#asked) return;
      console.error(error);
      result.replaceChildren();
      state.textContent = 'The data could not be loaded. Try again, or choose a page below.';
    }
  }

  #choose(from: string, to: string): void {
    const fields = this.#form.querySelectorAll('select');
    for (const field of fields) field.value = field.name === 'from' ? from : to;
  }
}

/** The minor release of a version: enough to know a page by, so that the model need not be loaded. */
function minorOf(written: string): string | undefined {
  return /^\s*v?(\d+\.\d+)(?!\d)/i.exec(written)?.[1];
}

customElements.define('upgrade-view', UpgradeView);
