import { chooseOption, withinSentence } from '../written-choice.ts';

/** The filters of Pagefind's index, and what each is called. */
const FILTERS = { kind: 'Kind', SIG: 'SIG', stage: 'Stage', release: 'Release' } as const;

/** How many pages each value of each filter has. */
type Offered = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The filters of the search. */
export class SearchFilters {
  readonly element = document.createElement('div');
  readonly #selects = new Map<string, HTMLSelectElement>();

  constructor() {
    for (const [name, heading] of Object.entries(FILTERS)) {
      const select = document.createElement('select');
      select.name = name.toLowerCase();
      select.ariaLabel = heading;
      select.append(new Option(`${heading}: any`, ''));
      this.#selects.set(name, select);
      this.element.append(select);
    }
  }

  /**
   * Offers what there is to choose.
   * @param wanted the value that the address asks for, by the name of the field
   */
  offer(offered: Offered, wanted: (name: string) => string): void {
    const { compare } = new Intl.Collator('en', { numeric: true });
    for (const [name, select] of this.#selects) {
      const values = Object.keys(offered[name] ?? {});
      const sorted =
        name === 'release' ? values.sort((a, b) => compare(b, a)) : values.sort(compare);
      select.append(...sorted.map((value) => new Option(value)));
      chooseOption(select, wanted(select.name));
    }
  }

  /** What is chosen, by the name of the filter; several values are separated by commas. */
  chosen(): Record<string, string> {
    const chosen = [...this.#selects].map(([name, select]) => [name, select.value] as const);
    return Object.fromEntries(chosen.filter(([, value]) => value !== ''));
  }

  /** The same in words: "SIG: Node". */
  words(): string[] {
    return Object.entries(this.chosen()).map(
      ([name, value]) => `${FILTERS[name as keyof typeof FILTERS]}: ${value}`,
    );
  }

  /** What is chosen that there is not, in words. */
  unknown(): string[] {
    return [...this.#selects.values()].flatMap(({ selectedOptions: [option], ariaLabel }) =>
      option?.dataset.unknown === undefined
        ? []
        : [`Unknown ${withinSentence(ariaLabel ?? '')}: ${option.dataset.unknown}`],
    );
  }

  clear(): void {
    for (const select of this.#selects.values()) select.value = '';
  }
}
