import { nameParts } from '../../model/features/name-parts.ts';
import { toWordQuery, withoutAccents, wordsOf } from '../../model/search/fold.ts';
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
  /** Whether it is a name that is no more than near to what was typed. */
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
  const beginnings = beginningsOf(query);
  return pages.some(({ excerpt }) => {
    const text = markedIn(excerpt).toLowerCase();
    return text === '' || beginnings.some((beginning) => text.includes(beginning));
  });
}

/**
 * Results in the order in which they are shown: names that fit, pages that have every word, names that are no more than
 * near, and the other pages. Every word is in a passage, or somewhere on the page of an enhancement or a feature gate.
 */
export function orderResults(
  named: readonly Result[],
  found: readonly Result[],
  query: string,
): Result[] {
  const beginnings = beginningsOf(query);
  const haveAll = (results: readonly Result[]): boolean => {
    const words = results.flatMap(({ excerpt }) => wordsOf(markedIn(excerpt)));
    return beginnings.every((beginning) => words.some((word) => word.startsWith(beginning)));
  };
  const guesses = named.filter(({ isGuess }) => isGuess);
  const fits = named.filter(({ isGuess }) => !isGuess);
  const areKnown = guesses.length > 0 && haveAll(found);
  const whole = found.filter(
    (each) => areKnown && (/^(?:Enhancement|Feature gate)\b/.test(each.label) || haveAll([each])),
  );
  return withoutRepeats([...fits, ...whole, ...guesses, ...found]);
}

function beginningsOf(query: string): string[] {
  const words = toWordQuery(withoutAccents(query)).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => beginningOf(word.toLowerCase()));
}

/** What an excerpt marks. */
function markedIn(excerpt: string): string {
  return withoutAccents(
    excerpt
      .match(/<mark>[^<]*/g)
      ?.join(' ')
      .replaceAll('<mark>', '') ?? '',
  );
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
