/**
 * `<upgrade-view>` answers what changes between any two releases, which stand in the address as
 * "from" and "to". All that it needs for that it loads only when somebody asks.
 */
class UpgradeView extends HTMLElement {
  #asked = 0;

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const url = new URL(location.href);
      for (const [name, value] of new FormData(this.#form)) url.searchParams.set(name, `${value}`);
      history.pushState(null, '', url);
      void this.#show();
    });
    window.addEventListener('popstate', () => void this.#show());
    void this.#show();
  }

  get #form(): HTMLFormElement {
    return this.#find(':scope > form');
  }

  #find<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`<upgrade-view>: got no "${selector}", expected one in it`);
    return found;
  }

  async #show(): Promise<void> {
    const query = new URLSearchParams(location.search);
    const from = query.get('from');
    const to = query.get('to');
    this.#asked += 1;
    const asked = this.#asked;
    const state = this.#find<HTMLElement>(':scope > [role=status]');
    const result = this.#find<HTMLElement>('.result');
    if (from === null || to === null) {
      state.textContent = '';
      return result.replaceChildren();
    }
    state.textContent = 'Looking it up…';
    try {
      const { answer, ASKED } = await import('./answer.ts');
      const answered = await answer(from, to, {
        source: this.dataset.source ?? '',
        gates: this.dataset.gates ?? '',
        frame: this.#find<HTMLTemplateElement & HTMLElement>('template'),
      });
      if (asked !== this.#asked) return;
      this.#choose(from, to);
      state.textContent = answered.words;
      result.replaceChildren(...answered.nodes);
      if (answered.nodes.length > 0) performance.measure('upgrade', ASKED);
    } catch (error) {
      if (asked !== this.#asked) return;
      console.error(error);
      result.replaceChildren();
      state.textContent =
        'The answer could not be loaded. Try again, or take a page from the list.';
    }
  }

  #choose(from: string, to: string): void {
    const fields = this.#form.querySelectorAll('select');
    for (const field of fields) field.value = field.name === 'from' ? from : to;
  }
}

customElements.define('upgrade-view', UpgradeView);
