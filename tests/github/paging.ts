/** A part of a list that REST shows at once. */
export interface Page {
  /** From 1. */
  number: number;
  /** At most 100, as on GitHub. */
  size: number;
}

function whole(text: string | null, fallback: number): number {
  return text !== null && /^\d+$/.test(text) && Number(text) > 0 ? Number(text) : fallback;
}

/** Reads `page` and `per_page`; what is no positive number counts as absent, as on GitHub. */
export function readPage(query: URLSearchParams, defaultSize = 30): Page {
  return {
    number: whole(query.get('page'), 1),
    size: Math.min(100, whole(query.get('per_page'), defaultSize)),
  };
}

/** The items of a page. */
export function slicePage<T>(items: readonly T[], page: Page): T[] {
  return items.slice((page.number - 1) * page.size, page.number * page.size);
}

function pageUrl(base: URL, number: number): string {
  const url = new URL(base);
  url.searchParams.set('page', String(number));
  return url.href;
}

/**
 * The `Link` header of a page: `prev` and `first` after the first page, `next` and `last` before the
 * last one. Empty where one page shows all.
 */
export function linkHeader(base: URL, page: Page, total: number): Record<string, string> {
  const last = Math.max(1, Math.ceil(total / page.size));
  const links: [string, number][] = [];
  if (page.number > 1) links.push(['prev', Math.min(page.number - 1, last)]);
  if (page.number < last) links.push(['next', page.number + 1], ['last', last]);
  if (page.number > 1) links.push(['first', 1]);
  if (links.length === 0) return {};
  return { link: links.map(([rel, n]) => `<${pageUrl(base, n)}>; rel="${rel}"`).join(', ') };
}
