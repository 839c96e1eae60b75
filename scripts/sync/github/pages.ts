import { z } from 'zod';
import { GitHubError } from './failures.ts';

/** What a page of a listing says of the next one. */
export const pageInfo = z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullish() });

/** No listing that is read comes near: of issues, it would be 100,000. */
const MOST_PAGES = 1_000;

/** What a page lists, of what some may be unknown. */
interface Listing {
  readonly nodes?: readonly unknown[] | null | undefined;
  /** How many entries all pages have together. */
  readonly totalCount?: number | undefined;
}

/** Whether GitHub does not give each of the entries that a page has: what is missing would stay so. */
export function lacksEntries({ nodes }: Listing): boolean {
  return nodes?.includes(null) ?? false;
}

/**
 * Reads the pages of a listing, each once it is asked for.
 * @param what names the listing in errors, such as "kubernetes/website: branches"
 * @param read reads the page that begins after a cursor; the first without one
 * @throws {GitHubError} where a page is missing, or all of them have fewer entries than GitHub counts
 */
export async function* readPages<
  Page extends Listing & { readonly pageInfo: z.infer<typeof pageInfo> },
>(what: string, read: (after: string | undefined) => Promise<Page>): AsyncGenerator<Page> {
  const seen = new Set<string>();
  let after: string | undefined;
  let given = 0;
  // What goes while the pages are read is missing in no other way.
  let least = Number.POSITIVE_INFINITY;
  while (true) {
    const page = await read(after);
    if (lacksEntries(page)) {
      const some = page.nodes?.some((node) => node !== null) ? 'only some entries' : 'no entry';
      throw new GitHubError(`${what}: GitHub gives ${some} of a page; run again`, 200);
    }
    yield page;
    given += page.nodes?.length ?? 0;
    least = Math.min(least, page.totalCount ?? 0);
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage && given < least) {
      const words = `counts ${least} of them, but gives ${given || 'none'}`;
      throw new GitHubError(`${what}: GitHub ${words}; run again`, 200);
    }
    if (!hasNextPage) return;
    if (!endCursor) throw new GitHubError(`${what}: GitHub names no next page, but has one`, 200);
    if (seen.has(endCursor)) throw new GitHubError(`${what}: GitHub names a page twice`, 200);
    if (seen.size >= MOST_PAGES) {
      throw new GitHubError(`${what}: more than ${MOST_PAGES} pages`, 200);
    }
    seen.add(endCursor);
    after = endCursor;
  }
}
