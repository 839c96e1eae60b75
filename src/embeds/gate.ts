import { fetchJson, rootOf, type TableData } from './data.ts';
import { link } from './dom.ts';
import { dress } from './style.ts';

/** One file for all the gates of a page. */
const tables = new Map<string, Promise<TableData>>();

/**
 * `<kep-gate name="PodWidgets">`: a feature gate in a sentence, with where it stands in the newest
 * release or in the one that `release` names. What stands in it is shown as it is and nothing is
 * requested; where it is empty, or says `refresh`, its state is fetched.
 */
export class KepGate extends HTMLElement {
  connectedCallback(): void {
    dress(document);
    if (this.hasAttribute('refresh') || this.textContent?.trim() === '') void this.load();
  }

  /** Fetches where the gate stands; resolves when it is shown. */
  async load(): Promise<void> {
    const name = this.getAttribute('name') ?? '';
    const release = /^\d+\.\d+$/.exec(this.getAttribute('release') ?? '')?.[0] ?? 'latest';
    const address = `${rootOf(this)}embed/tables/feature-gates/${release}.json`;
    try {
      const loading = tables.get(address) ?? fetchJson<TableData>(address);
      tables.set(address, loading);
      this.replaceChildren(...words(name, await loading));
    } catch (error) {
      tables.delete(address);
      this.dispatchEvent(new CustomEvent('kep-atlas:error', { detail: error }));
      if (this.textContent?.trim() === '') this.replaceChildren(name);
    }
  }
}

function words(name: string, { rows, date }: TableData): (Node | string)[] {
  const cells = rows.find(({ gates }) => gates.includes(name))?.cells;
  if (cells === undefined) return [`${name} (unknown)`];
  const text = (key: string): string => cells[key]?.map((item) => item.text).join(', ') ?? '';
  const told = [text('stage'), text('default'), `since ${text('since')}`].filter(
    (word) => word !== '' && word !== 'since ',
  );
  return [link(name, cells.gate?.[0]?.url), ` (${told.join(', ')}; as of ${date})`];
}
