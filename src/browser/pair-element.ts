import { type ReleasePair, releaseOf } from '../model/upgrade/pairs.ts';
import { keepAt, keepPlace, keptPlace, leadBack } from './kept-place.ts';
import { unknownRelease } from './unknown-release.ts';

/** What is shown for a pair of releases. */
export interface PairAnswer {
  /** What there is to say in one sentence. */
  readonly words: string;
  readonly nodes?: readonly Node[];
  /** The releases that it is about, for the form to show; absent where they are none. */
  readonly pair?: Partial<ReleasePair>;
}

/**
 * An element with a form for two releases, which stand in the address as "from" and "to". It answers
 * only when somebody asks, with what it then loads.
 */
export abstract class PairElement extends HTMLElement {
  #asked = 0;

  /** What to say where an answer cannot be loaded. */
  protected abstract readonly failure: string;

  /** Loads what there is between two releases, as the reader wrote them. */
  protected abstract answer(from: string, to: string): Promise<PairAnswer>;

  /** The page that a pair has of its own, with all else that the address asks for. */
  protected pageOf(_query: URLSearchParams): string | undefined {
    return undefined;
  }

  connectedCallback(): void {
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const url = new URL(location.href);
      for (const [name, value] of new FormData(this.#form)) url.searchParams.set(name, `${value}`);
      const page = this.pageOf(url.searchParams);
      if (page !== undefined) return location.assign(page);
      history.pushState(null, '', url);
      void this.#show();
    });
    window.addEventListener('popstate', () => void this.#show());
    keepPlace();
    const page = this.pageOf(this.#query());
    if (page === undefined) void this.#show();
    else location.replace(page);
  }

  get #form(): HTMLFormElement {
    return this.find('form.pair');
  }

  protected find<Found extends HTMLElement>(selector: string): Found {
    const found = this.querySelector<Found>(selector);
    if (found !== null) return found;
    throw new Error(`<${this.localName}>: got no "${selector}", expected one in it`);
  }

  /** What the address asks for; "latest" is the release to which the form leads at first. */
  #query(): URLSearchParams {
    const query = new URLSearchParams(location.search);
    const offered = Array.from(this.find<HTMLSelectElement>('select[name=to]').options);
    const latest = offered.find(({ defaultSelected }) => defaultSelected)?.value;
    for (const name of ['from', 'to']) {
      if (latest !== undefined && /^\s*latest\s*$/i.test(query.get(name) ?? ''))
        query.set(name, latest);
    }
    return query;
  }

  async #show(): Promise<void> {
    const query = this.#query();
    const from = query.get('from');
    const to = query.get('to');
    const kept = keptPlace();
    this.#asked += 1;
    const asked = this.#asked;
    if (from === null || to === null) return this.#say(this.#chooseOne(from, to));
    this.find('[role=status]').textContent = 'Loading…';
    try {
      const answered = await this.answer(from, to);
      if (asked !== this.#asked) return;
      this.#choose(answered.pair ?? {});
      // The tables of the answer ask for the place too; the page was too short for it until now.
      if (kept !== undefined) keepAt(kept);
      this.#say(answered.words, answered.nodes);
      if (kept !== undefined) leadBack(kept);
    } catch (error) {
      if (asked !== this.#asked) return;
      console.error(error);
      this.#say(this.failure);
    }
  }

  #say(words: string, nodes: readonly Node[] = []): void {
    this.find('[role=status]').textContent = words;
    this.find('.result').replaceChildren(...nodes);
    this.dataset.settled = '';
  }

  /** Chooses the one release that an address names. @returns what to say of it */
  #chooseOne(from: string | null, to: string | null): string {
    const written = from ?? to;
    if (written === null) return '';
    const release = releaseOf(written);
    this.#choose(from === null ? { to: release } : { from: release });
    const fields = Array.from(this.#form.querySelectorAll('select'));
    const isKnown = fields.some(({ value }) => value === release);
    return isKnown
      ? 'Choose the other release.'
      : `${unknownRelease(written)} Choose two from the list.`;
  }

  #choose(pair: Partial<ReleasePair>): void {
    for (const field of this.#form.querySelectorAll('select')) {
      const release = field.name === 'from' ? pair.from : pair.to;
      if (release !== undefined) field.value = release;
    }
  }
}
