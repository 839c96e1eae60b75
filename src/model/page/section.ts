import type { LinkTarget, ListItem, Phrase, PhraseTable } from './phrase.ts';

/** How many there are of something. */
export interface Count {
  readonly label: string;
  readonly count: number;
  /** Where they are. */
  readonly to: LinkTarget;
}

/** A part of a page under a heading of its own, with what it has of counts, a table and a list. */
export interface PageSection {
  /** The fragment of its address. */
  readonly id: string;
  readonly heading: string;
  /** What stands above the rest. */
  readonly lead?: Phrase;
  readonly counts?: readonly Count[];
  readonly table?: PhraseTable;
  /** What the box of the table is called, where it may be wider than the screen. */
  readonly box?: string;
  /** A table that is folded away, under what it holds. */
  readonly folded?: { readonly summary: string; readonly table: PhraseTable };
  readonly items?: readonly ListItem[];
  /** What the items are that are folded away; "older" where absent. */
  readonly rest?: 'older' | 'more';
  /** Whether no items are folded away. */
  readonly isWhole?: true;
  /** Whether the page is found by what stands in it. */
  readonly isSearched?: true;
}
