import { nameParts } from '../../model/features/name-parts.ts';
import { toWordQuery, withoutAccents } from '../../model/search/fold.ts';
import type { LinkedPage } from '../../model/search/rank.ts';
import { elementWith, linkTo } from '../elements.ts';
import type { PagefindPage } from './pagefind.ts';

/** A result as it is shown. */
export interface Result {
  readonly href: string;
  readonly title: string;
  readonly label: string;
  /** What the page is, as plain text; `undefined` where the excerpt says what was found. */
  readonly summary?: string;
  /** A passage with the words found, as HTML in which only `<mark>` is markup. */
  readonly excerpt: string;
  /** Present if the page has only part of what was typed, or if its name is only similar to it. */
  readonly isGuess?: true;
}

/** A page found by its name. */
export function namedResult(page: LinkedPage): Result {
  const { href, name, title, kind, stage, summary, isGuess } = page;
  return {
    ...(isGuess && { isGuess }),
    href,
    title: title === '' ? name : `${name}: ${title}`,
    label: labelOf(kind, stage),
    summary,
    excerpt: '',
  };
}

/** A page found by its words. */
export function wordResult({ url, meta, excerpt }: PagefindPage): Result {
  return { href: url, title: meta.title ?? url, label: labelOf(meta.kind, meta.stage), excerpt };
}

/**
 * Whether pages have a word of the query, in some form, as far as their excerpts mark what was found. For one that no
 * page has, Pagefind takes the longest beginning that one does: of "blockchain", "block".
 */
export function haveWords(pages: readonly Pick<PagefindPage, 'excerpt'>[], query: string): boolean {
  const beginnings = beginningsIn(query);
  return pages.some(({ excerpt }) => {
    const marked = markedIn(excerpt);
    return marked === '' || shareOf(beginnings, marked) > 0;
  });
}

/**
 * Sorts results for display. Exact names come first. If the results together have every word, their enhancements and
 * feature gates come before guesses, and passages with every word come before guesses with half of the words or fewer.
 */
export function orderResults(
  named: readonly Result[],
  found: readonly Result[],
  query: string,
): Result[] {
  if (!named.some(({ isGuess }) => isGuess)) return withoutRepeats([...named, ...found]);
  const beginnings = beginningsIn(query);
  const marked = found.map(({ excerpt }) => markedIn(excerpt)).join(' ');
  const isEveryWordFound = shareOf(beginnings, marked) === 1;
  const rankOfName = ({ isGuess, title, summary = '' }: Result): number => {
    const share = shareOf(beginnings, `${title} ${summary}`);
    return !isGuess ? 0 : share === 1 ? 1 : share > 0.5 ? 2 : 4;
  };
  const rankOfPage = ({ label, excerpt }: Result): number => {
    if (!isEveryWordFound) return 5;
    if (/^(?:Enhancement|Feature gate)\b/.test(label)) return 1;
    return shareOf(beginnings, markedIn(excerpt)) === 1 ? 3 : 5;
  };
  const ranked = [
    ...named.map((result) => ({ result, rank: rankOfName(result) })),
    ...found.map((result) => ({ result, rank: rankOfPage(result) })),
  ];
  ranked.sort((a, b) => a.rank - b.rank);
  return withoutRepeats(ranked.map(({ result }) => result));
}

/** What the words of a query begin with, in small letters. The name of a gate or a kind has no other form but its plural. */
function beginningsIn(query: string): string[] {
  const words = toWordQuery(withoutAccents(query)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) =>
    /\p{Ll}\p{Lu}/u.test(word)
      ? word.toLowerCase().replace(/(?:ies|es|s|y)$/, '')
      : beginningOf(word.toLowerCase()),
  );
}

/** Where words begin, those inside of a name too: "|Endpoint|Slice", "|DRA|Admin|Access". */
const WORD_STARTS =
  /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}])|(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu;

/** Which share of these beginnings of words begins a word of a text, from 0 to 1. */
function shareOf(beginnings: readonly string[], text: string): number {
  const plain = withoutAccents(text);
  const starts = Array.from(plain.matchAll(WORD_STARTS), ({ index }) => index);
  const lower = plain.toLowerCase();
  const isIn = (beginning: string) => starts.some((start) => lower.startsWith(beginning, start));
  return beginnings.filter(isIn).length / beginnings.length;
}

/** The words that an excerpt marks. */
function markedIn(excerpt: string): string {
  return Array.from(excerpt.matchAll(/<mark>([^<]*)/g), ([, word]) => word).join(' ');
}

/** What every form of a word begins with: "run" for "running", "tr" for "tries". */
function beginningOf(word: string): string {
  if (word.length < 4) return word;
  const stem = word.replace(/(?:ies|ing|ed|es|s|y)$/, '').replace(/([bdgmnprt])\1$/, '$1');
  const least = Math.max(word.length > 4 ? 4 : 3, word.length - 4);
  return word.slice(0, Math.min(least, Math.max(2, stem.length)));
}

/** What kind of page it is and at which stage: "Feature gate · Beta". */
function labelOf(...words: readonly (string | undefined)[]): string {
  return words.filter((word) => word !== undefined && word !== '').join(' · ');
}

/**
 * Each page once, where it stands first: a name that fits goes before the words that fit. The upgrade between
 * two releases is known by its title, as its address may name them in another way.
 */
export function withoutRepeats(results: readonly Result[]): Result[] {
  const paths = results.map(({ href }) => href.replace(/[?#].*/, ''));
  const titles = results.map(({ title }) => title);
  return results.filter(
    ({ title }, index) =>
      paths.indexOf(paths[index] ?? '') === index &&
      (!title.startsWith('Upgrade from ') || titles.indexOf(title) === index),
  );
}

/** Draws a result. Of the excerpt only its marks are markup; the rest is text. */
export function drawResult({ href, title, label, summary = '', excerpt }: Result): HTMLLIElement {
  return elementWith(
    'li',
    ...[linkTo(href, ...breakable(title)), ' ', elementWith('small', label)],
    ...(summary === '' ? [] : [elementWith('p', summary)]),
    ...(excerpt === '' ? [] : [drawExcerpt(excerpt)]),
  );
}

/** A name breaks between its words on a narrow screen; a title does between words anyway. */
function breakable(title: string): (string | Node)[] {
  if (/\s/.test(title)) return [title];
  return nameParts(title).flatMap((part, index) =>
    index === 0 ? [part] : [document.createElement('wbr'), part],
  );
}

function drawExcerpt(excerpt: string): HTMLParagraphElement {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  const parts = Array.from(parsed.body.childNodes, ({ nodeName, textContent }) => {
    const text = textContent ?? '';
    return nodeName === 'MARK' ? elementWith('mark', text) : text;
  });
  return elementWith('p', ...parts);
}
