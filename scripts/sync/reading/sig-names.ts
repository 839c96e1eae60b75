import { type KnownGroups, WRITTEN_FORMS } from '../../../src/model/sig/known.ts';
import type { Segment } from './markdown.ts';

const COMMUNITY =
  /^https?:\/\/(?:www\.)?(?:github\.com\/kubernetes\/community|git\.k8s\.io\/community|(?:kubernetes|k8s)\.dev)\//;

/** Finds the names of groups in texts. */
export interface GroupReader {
  /** "sig-api-machinery" for "API Machinery" and "apimachinery"; nothing where that is no group. */
  named(name: string): string | undefined;
  /** The groups that a text names or whose pages it links to, such as "sig-node", in reading order. */
  namedIn(segments: readonly Segment[]): string[];
}

/** A reader of the names of groups. */
export function readerOfGroups(known: KnownGroups): GroupReader {
  const names = [...known.names, ...Object.keys(WRITTEN_FORMS)]
    .filter((name) => /^(?:sig|wg)-/.test(name))
    .sort((a, b) => b.length - a.length);
  const inAddress = new RegExp(`\\b(${names.join('|') || '(?!)'})(?![\\w-])`, 'i');
  const spelled = names.map((name) => name.replaceAll('-', '[ -]')).join('|') || '(?!)';
  const inText = new RegExp(`\\b(${spelled})(?![\\w-])`, 'gi');
  const named = (name: string): string | undefined =>
    known.find(name.trim().toLowerCase().replace(/\s+/g, '-'));
  return {
    named,
    namedIn(segments) {
      const found = segments.flatMap(({ text, url }) => {
        const linked = COMMUNITY.test(url ?? '') ? inAddress.exec(url ?? '')?.[1] : undefined;
        const written = [...text.matchAll(inText)].map(([, name = '']) => name);
        return [...(linked === undefined ? [] : [linked]), ...written];
      });
      return [...new Set(found.flatMap((name) => named(name) ?? []))];
    },
  };
}
