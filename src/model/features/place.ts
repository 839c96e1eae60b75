import type { Atlas } from '../atlas/atlas.ts';
import { mainRefs } from '../atlas/citation.ts';
import { type Phrase, phraseText, targetOf } from '../page/phrase.ts';
import type { Provenance, TableItem } from './table.ts';

/** The addresses of an atlas that is served somewhere. */
export interface TableSite {
  /** The address of its home page, without a trailing slash: "https://atlas.example/kep-atlas". */
  readonly root: string;
}

/** A thing in a cell with its whole address. */
export function wholeItem(phrase: Phrase, { root }: TableSite): TableItem {
  const to = targetOf(phrase);
  return {
    text: phraseText(phrase),
    ...(to !== undefined && { url: to.startsWith('/') ? `${root}${to}` : to }),
  };
}

/** Where the facts of an atlas are from, and the page that shows them. */
export function provenanceOf(atlas: Atlas, url: string): Provenance {
  return { date: atlas.today, url, sources: mainRefs(atlas.sources) };
}
