import { type PairAnswer, PairElement } from '../pair-element.ts';

/** `<notes-range>` shows the release notes between two releases. */
class NotesRange extends PairElement {
  protected readonly failure =
    'The notes could not be loaded. Try again, or choose a release below.';

  protected async answer(from: string, to: string): Promise<PairAnswer> {
    const { answerRange } = await import('./answer.ts');
    return answerRange(from, to, {
      folder: this.dataset.folder ?? '',
      noted: (this.dataset.noted ?? '').split(' '),
      frame: this.find<HTMLTemplateElement>('template'),
    });
  }
}

customElements.define('notes-range', NotesRange);
