import { isGroupType } from '../sig.ts';
import { compact, tellingWords, wordsOf } from './fold.ts';
import {
  type Matchable,
  NEAR,
  type Score,
  scoreMisspelled,
  scoreName,
  scoreWords,
  toMatchable,
} from './match.ts';
import type { NamedPage } from './names.ts';

/** A named page as the site serves it. */
export interface LinkedPage extends Omit<NamedPage, 'path'> {
  /** Its address, with the base path. */
  readonly href: string;
  /** Present if the page has only part of what was typed, or if its name is only similar to it. */
  readonly isGuess?: true;
}

/** Named pages, prepared for finding. */
export interface NameIndex {
  readonly pages: readonly (Matchable & { readonly page: LinkedPage })[];
  readonly byName: ReadonlyMap<string, LinkedPage>;
  /** The pages of each name, capitals included. */
  readonly bySpelling: ReadonlyMap<string, readonly LinkedPage[]>;
  /** The gates by the last names of the fields that they control. */
  readonly byField: ReadonlyMap<string, readonly LinkedPage[]>;
  /** The words of names and titles: what is typed so is not misspelled. */
  readonly words: ReadonlySet<string>;
  readonly base: string;
}

const NOTHING = toMatchable([], '', '');

/** A page with a lower score has what was typed; a page with a higher one is a guess. */
const LEAST_SURE = NEAR - 2;

/** The pages whose name, title or summary is near to what was typed, the nearest first. */
export function rankByNearness(index: NameIndex, typed: string): LinkedPage[] {
  const { pages, words: known, byName } = index;
  const name = compact(typed);
  const isGate = isIdentifier(typed);
  const every = [...new Set(wordsOf(typed))];
  const isName = isWrittenAsGate(typed);
  const words = isName ? every : tellingWords(every);
  const telling = words.join('');
  const isTelling = every.join('') === telling;
  const score = (page: Matchable): Score => {
    // The words of a name say nothing one by one in sentences.
    const worded = isName ? { ...page, summary: NOTHING.summary } : page;
    return least(
      scoreName(page, name),
      plus(scoreName(page, telling), 0.3),
      scoreWords(worded, words, known),
      isTelling ? undefined : scoreWords(page, every, known),
    );
  };
  // What is written as a gate or a kind is more likely a misspelled one than a KEP about its words.
  const scoreAsName = (page: Matchable): Score =>
    least(score(page), plus(scoreMisspelled(page, name), -4.5));
  const scored = pages.map((page) => {
    if (!isGate) return { page, score: plus(score(page), doubt(page.page)) };
    const isNamed = page.page.kind === 'Feature gate' || page.page.kind === 'API kind';
    return { page, score: isNamed ? scoreAsName(page) : plus(score(page), 0.5) };
  });
  const asSpelled = new Set(every);
  // A misspelled name is a guess, whether it has capitals or not; what something goes by, such as "UserNS", is not one.
  const isSpelled = (page: Matchable): boolean =>
    !isGate ||
    byName.has(name) ||
    scoreName(page, name) !== undefined ||
    every.every((word) => scoreWords(page, [word], asSpelled) !== undefined);
  const misspelled = (page: Matchable): Score =>
    least(scoreMisspelled(page, name), isGate ? undefined : scoreMisspelled(page, telling));
  const isNear = scored.some(({ score }) => score !== undefined && score < LEAST_SURE);
  return scored
    .flatMap(({ page: matchable, score: own }) => {
      const score = own ?? (isNear ? undefined : misspelled(matchable));
      if (score === undefined) return [];
      const { page } = matchable;
      return [{ page: score < LEAST_SURE && isSpelled(matchable) ? page : asGuess(page), score }];
    })
    .sort(
      (a, b) =>
        a.score - b.score ||
        Number(a.page.stage === 'Removed') - Number(b.page.stage === 'Removed') ||
        a.page.name.length - b.page.name.length ||
        Number(b.page.kind === 'API kind') - Number(a.page.kind === 'API kind'),
    )
    .map(({ page }) => page);
}

/** The same page where it is no more than near to what was typed. */
export function asGuess(page: LinkedPage): LinkedPage {
  return { ...page, isGuess: true };
}

/** What is out comes before what is planned, where both are as near. */
export function doubt({ kind, stage, href }: LinkedPage): number {
  // A name among those of one place, such as a group that is gone.
  if (isGroupType(kind) && href.includes('#')) return 1;
  if (kind !== 'Enhancement' && kind !== 'Feature gate') return 0;
  const order = /^(?:ga|stable)/i.test(stage) ? 0 : /^beta/i.test(stage) ? 1 : 2;
  return (stage === '' ? 3 : order) / 10;
}

function least(...scores: readonly Score[]): Score {
  const known = scores.filter((score) => score !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function plus(score: Score, more: number): Score {
  return score === undefined ? undefined : score + more;
}

/** The pages that have these words, but for as many as are spare, the best first. */
export function rankByWords(
  { pages, words: known }: NameIndex,
  words: readonly string[],
  spare: number,
): LinkedPage[] {
  return pages
    .map((page) => ({ page: page.page, score: scoreWords(page, words, known, spare) }))
    .flatMap(({ page, score }) => (score === undefined ? [] : [{ page, score }]))
    .sort((a, b) => a.score - b.score || a.page.name.length - b.page.name.length)
    .map(({ page }) => page);
}

/** Whether what was typed is written as the names of gates are, and no field of the API is. */
function isWrittenAsGate(typed: string): boolean {
  return isIdentifier(typed) && /^\s*[A-Z]/.test(typed);
}

/** Whether what was typed is written as the names of gates, kinds, and fields are. */
function isIdentifier(typed: string): boolean {
  return /^\w*[a-z]+[A-Z]\w*$/.test(typed.trim());
}
