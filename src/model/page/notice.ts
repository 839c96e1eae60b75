import type { Phrase } from './phrase.ts';

/** Something to know before all else. */
export interface Notice {
  readonly title: string;
  readonly text?: Phrase;
  readonly items?: readonly Phrase[];
  /** Whether what the page is about has come to an end. */
  readonly isEnded: boolean;
}
