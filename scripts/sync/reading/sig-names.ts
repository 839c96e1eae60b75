import { knownSig, SIG_SLUGS, WRITTEN_FORMS } from '../../../src/model/sig/known.ts';
import type { Segment } from './markdown.ts';

const NAME = [...SIG_SLUGS, ...Object.keys(WRITTEN_FORMS)]
  .sort((a, b) => b.length - a.length)
  .join('|');
const IN_ADDRESS = new RegExp(`\\bsig-(${NAME})(?![\\w-])`, 'i');
const IN_TEXT = new RegExp(`\\bSIG[ -](${NAME.replaceAll('-', '[ -]')})(?![\\w-])`, 'gi');
const COMMUNITY =
  /^https?:\/\/(?:www\.)?(?:github\.com\/kubernetes\/community|git\.k8s\.io\/community|(?:kubernetes|k8s)\.dev)\//;

/** "sig-api-machinery" for "API Machinery" and "apimachinery"; nothing where that is no SIG's name. */
export function sigNamed(name: string): string | undefined {
  return knownSig(name.trim().toLowerCase().replace(/\s+/g, '-'));
}

/** The SIGs that a text names or whose pages it links to, such as "sig-node", in reading order. */
export function sigsNamed(segments: readonly Segment[]): string[] {
  const found = segments.flatMap(({ text, url }) => {
    const linked = COMMUNITY.test(url ?? '') ? IN_ADDRESS.exec(url ?? '')?.[1] : undefined;
    const named = [...text.matchAll(IN_TEXT)].map(([, name = '']) => name);
    return [...(linked === undefined ? [] : [linked]), ...named];
  });
  return [...new Set(found.flatMap((name) => sigNamed(name) ?? []))];
}
