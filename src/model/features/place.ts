import type { Atlas } from '../atlas/atlas.ts';
import { mainRefs } from '../atlas/citation.ts';
import type { Piece } from '../table/cell.ts';
import type { Provenance, TableItem } from './table.ts';

/** The addresses of an atlas that is served somewhere. */
export interface Place {
  /** The address of its home page, without a trailing slash: "https://atlas.example/kep-atlas". */
  readonly root: string;
}

/** A thing in a cell with its whole address, and what is said of it behind its text. */
export function wholeItem({ text, words, path, url }: Piece, { root }: Place): TableItem {
  const address = path === undefined ? url : `${root}${path}`;
  return {
    text: words ? `${text} (${words})` : text,
    ...(address !== undefined && { url: address }),
  };
}

/** Where the facts of an atlas are from, and the page that shows them. */
export function provenance(atlas: Atlas, url: string): Provenance {
  return { date: atlas.today, url, sources: mainRefs(atlas.sources) };
}
