import type { NamedPage } from '../../model/search/names.ts';

/** A named page as the site serves it. */
export interface LinkedPage extends Omit<NamedPage, 'path'> {
  /** Its address, with the base path. */
  readonly href: string;
}

/** How well a name answers a query; less is better. */
type Rank = 0 | 1 | 2;

/** Spells a name as people may type it: "KEP 5295", "#5295" and "5295" are one. */
function fold(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/^(?:kep[\s-]*|#)0*(?=\d)/, '')
    .replace(/^sig[\s-]+/, 'sig-')
    .replace(/^v(?=\d)/, '');
}

function rankOf(page: LinkedPage, query: string): Rank | undefined {
  const names = [page.name, ...page.aliases].map(fold);
  if (names.includes(query)) return 0;
  if (names.some((name) => name.startsWith(query))) return 1;
  return query.length > 2 && names.some((name) => name.includes(query)) ? 2 : undefined;
}

/**
 * The pages whose name is, begins with or contains what was typed, in that order; of equals the
 * shorter name first. Pagefind finds words; names are found here, so that an exact one is always first.
 */
export function findNames(pages: readonly LinkedPage[], typed: string, most: number): LinkedPage[] {
  const query = fold(typed);
  if (query === '') return [];
  return pages
    .flatMap((page) => {
      const rank = rankOf(page, query);
      return rank === undefined ? [] : [{ page, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.page.name.length - b.page.name.length)
    .slice(0, most)
    .map(({ page }) => page);
}
