import { cleanUrl } from '../../../src/model/clean-url.ts';
import { kepNumber, readKepLink } from '../../../src/model/enhancement/kep-link.ts';
import { findGates } from './gate-names.ts';

const URL_IN_TEXT = /https?:\/\/[^\s<>"]+/gi;

/** The addresses in a text, cleaned, in text order. */
export function urlsInText(text: string): string[] {
  return (text.match(URL_IN_TEXT) ?? []).flatMap((found) => cleanUrl(found)?.url ?? []);
}

/** The known gates that a note names, each once, in text order. */
export function gatesInText(text: string, knownGates: ReadonlySet<string>): string[] {
  const segments = text.split('`').map((part, index) => ({ text: part, isCode: index % 2 === 1 }));
  return findGates(segments, knownGates);
}

/** The numbers of the KEPs that addresses name, each once. */
export function kepsOfUrls(urls: readonly string[]): number[] {
  return [...new Set(urls.flatMap((url) => kepNumber(readKepLink(url)) ?? []))];
}
