import { countWords } from '../../model/count-words.ts';
import { unknownRelease } from '../unknown-release.ts';
import type { Input } from './check.ts';

/** How long typing may go on before the verdicts follow, in milliseconds. */
const PAUSE = 250;

/**
 * `<gate-check>` judges the feature gates in the text of its field. The releases stand in the address,
 * the text never does: it stays in this page. What judges is loaded once there is something to judge.
 */
class GateCheck extends HTMLElement {
  #text!: HTMLTextAreaElement;
  /** What the address calls a release and is none. */
  #unknown: string | undefined;
  #from!: HTMLSelectElement;
  #to!: HTMLSelectElement;
  #status!: HTMLElement;
  #pause = 0;
  #asked = 0;
  /** The files that were taken; a text of one's own takes their place. */
  #files: readonly Input[] = [];

  connectedCallback(): void {
    const form = this.querySelector('form');
    const text = this.querySelector('textarea');
    const status = this.querySelector<HTMLElement>('[role=status]');
    const [from, to] = this.querySelectorAll('select');
    if (!form || !text || !status || !from || !to || this.#text !== undefined) return;
    [this.#text, this.#status, this.#from, this.#to] = [text, status, from, to];
    this.#listen(form);
    this.#restore();
  }

  #listen(form: HTMLFormElement): void {
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#text.addEventListener('input', () => {
      this.#showFiles([]);
      this.#checkSoon();
    });
    for (const select of [this.#from, this.#to]) {
      select.addEventListener('change', () => this.#remember());
    }
    const file = this.querySelector<HTMLInputElement>('input[type=file]');
    file?.addEventListener('change', () => void this.#take(file.files));
    this.addEventListener('dragover', (event) => this.#hover(event));
    this.addEventListener('dragleave', () => this.classList.remove('hovered'));
    this.addEventListener('drop', (event) => this.#drop(event));
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-example]')) {
      button.addEventListener('click', () => this.#put(button.dataset.example ?? ''));
    }
    window.addEventListener('popstate', () => this.#restore());
  }

  #restore(): void {
    const query = new URLSearchParams(location.search);
    this.#unknown = undefined;
    for (const select of [this.#from, this.#to]) {
      const wanted = query.get(select.name)?.replace(/^v/, '');
      const option = [...select.options].find(({ value }) => value === wanted);
      if (option !== undefined) select.value = option.value;
      else {
        select.selectedIndex = [...select.options].findIndex((one) => one.defaultSelected);
        this.#unknown ??= wanted;
      }
    }
    void this.#check();
  }

  #remember(): void {
    this.#unknown = undefined;
    const url = new URL(location.href);
    for (const { name, value } of [this.#from, this.#to]) {
      if (value === '') url.searchParams.delete(name);
      else url.searchParams.set(name, value);
    }
    history.replaceState(history.state, '', url);
    void this.#check();
  }

  #hover(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.classList.add('hovered');
  }

  #drop(event: DragEvent): void {
    this.classList.remove('hovered');
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    void this.#take(event.dataTransfer.files);
  }

  /** One file can be edited in the field; of several, each is checked by itself. */
  async #take(list: FileList | null): Promise<void> {
    const files = await Promise.all(
      [...(list ?? [])].map(async (file) => ({ name: file.name, text: await file.text() })),
    );
    if (files.length > 0) this.#put(files.length === 1 ? (files[0]?.text ?? '') : '', files);
  }

  #put(text: string, files: readonly Input[] = []): void {
    this.#text.value = text;
    this.#showFiles(files);
    void this.#check();
  }

  #showFiles(files: readonly Input[]): void {
    this.#files = files;
    const line = this.querySelector<HTMLElement>('[data-part=files]');
    if (line === null) return;
    line.hidden = files.length === 0;
    const names = files.map(({ name }) => name).join(', ');
    line.textContent = `${files.length === 1 ? 'File' : countWords(files.length, 'file')}: ${names}`;
  }

  #checkSoon(): void {
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => void this.#check(), PAUSE);
  }

  async #check(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    if (this.#unknown !== undefined)
      return this.#say(`${unknownRelease(this.#unknown)} Choose from the list.`);
    const own = { name: undefined, text: this.#text.value };
    const inputs = this.#files.length > 0 ? this.#files : [own];
    if (inputs.every(({ text }) => text.trim() === '')) return this.#say('');
    const upgrade = { from: this.#from.value || undefined, to: this.#to.value };
    try {
      const { check, drawChecked } = await import('./check.ts');
      const checked = await check(inputs, upgrade);
      if (asked === this.#asked) this.#tell(drawChecked(checked, this));
    } catch (error) {
      if (asked !== this.#asked) return;
      this.#say(
        error instanceof RangeError
          ? `Not checked: ${error.message}.`
          : 'Not checked: the table of gates could not be loaded.',
      );
    }
  }

  /** Says something in place of verdicts. */
  #say(words: string): void {
    const result = this.querySelector<HTMLElement>('[data-part=result]');
    if (result !== null) result.hidden = true;
    this.#tell(words);
  }

  #tell(words: string): void {
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }
}

customElements.define('gate-check', GateCheck);
