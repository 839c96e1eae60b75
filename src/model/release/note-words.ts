import { capitalized } from '../capitalized.ts';
import { sigSlug } from '../sig.ts';
import { demandsBeforeUpgrade } from './demands.ts';
import { ACTION_REQUIRED } from './notes.ts';

/** A kind of change in words: "api-change" → "API change"; "Other" for notes without one. */
export function noteKindLabel(kind: string | undefined): string {
  switch (kind) {
    case undefined:
      return 'Other';
    case ACTION_REQUIRED:
      return 'Action required';
    case 'api-change':
      return 'API change';
    default:
      return capitalized(kind.replaceAll('-', ' '));
  }
}

/** The last part of the path of the notes of one SIG; of those without one where it has no name. */
export function noteSlug(sig: string | undefined): string {
  return sig === undefined ? 'without-sig' : sigSlug(sig);
}

/** The page, and the folder of data, of the notes of several releases. */
export const RANGE_PATH = '/releases/notes/';

/** The address of all notes after one release and up to another. */
export function rangePath(from: string, to: string): string {
  return `${RANGE_PATH}?from=${from}&to=${to}`;
}

/** The fragment of a note's permanent address on its release's page. */
export function noteAnchor(pr: number): string {
  return `pr-${pr}`;
}

/**
 * The beginning of a note's text, in one line and without Markdown.
 * @param length how many characters it may have at most, before the "…"
 */
export function noteExcerpt(text: string, length: number): string {
  const plain = text
    .replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/[`*]+/g, '')
    .replace(/^\s*(?:#+|[-+])\s+/gm, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= length) return plain;
  const cut = plain.slice(0, length + 1);
  const end = cut.lastIndexOf(' ');
  return `${cut.slice(0, end > length / 2 ? end : length).replace(/[\s,;:.(]+$/, '')}…`;
}

const DEMAND = /(?:^|(?<=[\s'"*_[(]))action[\s_-]required[\])'"*_]*(?:\s*[:.])?\s*/i;

/**
 * What a note says first, in one line and without Markdown. Of one that comes to its demand late, it
 * begins with that.
 * @param length how many characters it may have at most, before the "…"
 */
export function firstSentences(written: string, length: number): string {
  const text = written.replace(/^'([\s\S]*)'$/, '$1');
  const demand = DEMAND.exec(text);
  if (demand === null) return withLateDemand(text, length);
  const before = text.slice(0, demand.index).replace(/^[\s'"*_[(]+$/, '');
  const after = text.slice(demand.index + demand[0].length);
  const isLate = noteExcerpt(before, length).length > length / 2;
  const demanded = capitalized(after);
  return isLate
    ? `… ${noteExcerpt(demanded, length)}`
    : noteExcerpt(`${before} ${demanded}`, length);
}

/** The beginning of a text, or the sentence that asks for something before an upgrade where that is cut off. */
function withLateDemand(text: string, length: number): string {
  const [demand] = demandsBeforeUpgrade(text);
  const isCut =
    demand !== undefined && noteExcerpt(text.slice(0, demand.end), length).endsWith('…');
  return isCut ? `… ${noteExcerpt(text.slice(demand.start), length)}` : noteExcerpt(text, length);
}
