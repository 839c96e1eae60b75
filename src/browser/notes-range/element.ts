/**
 * `<notes-range>` shows the release notes between two releases, which stand in the address as "from"
 * and "to". It loads them once somebody asks.
 */
class NotesRange extends HTMLElement {
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
    return this.#find('form.pair');
  }

  #find<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found === null) throw new Error(`<notes-range>: got no "${selector}", expected one in it`);
    return found;
  }

  async #show(): Promise<void> {
    const query = new URLSearchParams(location.search);
    const from = query.get('from');
    const to = query.get('to');
    if (from === null || to === null) return;
    this.#asked += 1;
    const asked = this.#asked;
    const state = this.#find<HTMLElement>('[role=status]');
    const result = this.#find<HTMLElement>('.result');
    state.textContent = 'Loading…';
    try {
      const { answer } = await import('./answer.ts');
      const answered = await answer(from, to, {
        folder: this.dataset.folder ?? '',
        noted: (this.dataset.noted ?? '').split(' '),
        frame: this.#find<HTMLTemplateElement & HTMLElement>('template'),
      });
      if (asked !== this.#asked) return;
      for (const field of this.#form.querySelectorAll('select')) {
        const written = query.get(field.name) ?? '';
        const minor = /\d+\.\d+/.exec(written)?.[0];
        if (minor !== undefined) field.value = minor;
      }
      state.textContent = answered.words;
      result.replaceChildren(...answered.nodes);
    } catch (error) {
      if (asked !== this.#asked) return;
      console.error(error);
      result.replaceChildren();
      state.textContent = 'The notes could not be loaded. Try again, or choose a release below.';
    }
  }
}

customElements.define('notes-range', NotesRange);
