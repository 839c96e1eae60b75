import { type PairAnswer, PairElement } from '../pair-element.ts';

/**
 * `<upgrade-view>` answers what changes between any two releases. A pair that has a page of its own
 * leads there.
 */
class UpgradeView extends PairElement {
  protected readonly failure = 'The data could not be loaded. Try again, or choose a page below.';

  protected async answer(from: string, to: string): Promise<PairAnswer> {
    const { answerUpgrade } = await import('./answer.ts');
    return answerUpgrade(from, to, {
      source: this.dataset.source ?? '',
      gates: this.dataset.gates ?? '',
      notes: this.dataset.notes ?? '',
      frame: this.find<HTMLTemplateElement>('template'),
    });
  }

  protected override pageOf(query: URLSearchParams): string | undefined {
    const [from, to] = ['from', 'to'].map((name) => minorOf(query.get(name) ?? ''));
    const name = `${from}-to-${to}`;
    if (!(this.dataset.pages ?? '').split(' ').includes(name)) return undefined;
    const rest = new URLSearchParams(query);
    rest.delete('from');
    rest.delete('to');
    return `${name}/${rest.size === 0 ? '' : `?${rest}`}`;
  }
}

/** The minor release of a version: enough to know a page by, so that the model need not be loaded. */
function minorOf(written: string): string | undefined {
  return /^\s*v?(\d+\.\d+)(?!\d)/i.exec(written)?.[1];
}

customElements.define('upgrade-view', UpgradeView);
