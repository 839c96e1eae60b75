import type { Atlas } from '../atlas/atlas.ts';
import { mainRefs } from '../atlas/citation.ts';
import { lookUp } from '../atlas/lookup.ts';
import type { ReleaseReference } from '../release/references.ts';
import { sigShortLabel } from '../sig.ts';
import type { Provenance, TableItem } from './table.ts';

/** The addresses of an atlas that is served somewhere. */
export interface Place {
  /** The address of its home page, without a trailing slash: "https://atlas.example/kep-atlas". */
  readonly root: string;
}

/** A SIG as a thing in a cell; names that are no SIG's have no page. */
export function sigItem(name: string, { sigs }: Atlas, { root }: Place): TableItem {
  const sig = sigs.find((each) => each.name === name);
  const text = sigShortLabel(name);
  return sig === undefined ? { text } : { text, url: `${root}/sigs/${sig.slug}/` };
}

/** A release as a thing in a cell; the oldest ones have no page. */
export function releaseItem(version: string, atlas: Atlas, { root }: Place): TableItem {
  const text = `v${version}`;
  return lookUp(atlas).release(version) === undefined
    ? { text }
    : { text, url: `${root}/releases/${version}/` };
}

/** A gate as a thing in a cell, with what is to be said of it. */
export function gateItem(name: string, words: string, { root }: Place): TableItem {
  return {
    text: words === '' ? name : `${name} (${words})`,
    url: `${root}/feature-gates/${name}/`,
  };
}

/** A kind of the API as a thing in a cell. */
export function referenceItem({ label, url }: ReleaseReference): TableItem {
  return { text: label, url };
}

/** Where the facts of an atlas are from, and the page that shows them. */
export function provenance(atlas: Atlas, url: string): Provenance {
  return { date: atlas.today, url, sources: mainRefs(atlas.sources) };
}
