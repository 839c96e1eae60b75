import { countWords } from '../../model/count-words.ts';

/**
 * `<table-query data-folder="/embed/tables/">` answers any query from the files of whole tables. The
 * query and its format stand in the address.
 */
class TableQueryElement extends HTMLElement {
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
    if (!output || !code) return;
    const { answerQuery } = await import('./answer-query.ts');
    const answer = await answerQuery(written, extension, this.dataset.folder ?? '');
    output.hidden = 'problem' in answer;
    if ('problem' in answer) {
      this.#say(answer.problem);
      return;
    }
    code.textContent = answer.text;
    this.#say(countWords(answer.rows, 'row'));
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
