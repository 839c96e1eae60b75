import { GitHubError } from './failures.ts';

/** What a page of a listing says of the next one. */
interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor?: string | null | undefined;
}

/** No listing that is read comes near: of issues, it would be 100,000. */
const MOST_PAGES = 1_000;

/**
 * Follows the pages of a listing.
 * @param what names the listing in errors, such as "kubernetes/website: branches"
 * @returns tells of a page the cursor after which the next one begins; nothing of the last
 */
export function pagesOf(what: string): (page: PageInfo) => string | undefined {
  const seen = new Set<string>();
  return ({ hasNextPage, endCursor }) => {
    if (!hasNextPage) return undefined;
    if (!endCursor) throw new GitHubError(`${what}: GitHub names no next page, but has one`, 200);
    if (seen.has(endCursor)) throw new GitHubError(`${what}: GitHub names a page twice`, 200);
    if (seen.size >= MOST_PAGES) {
      throw new GitHubError(`${what}: more than ${MOST_PAGES} pages`, 200);
    }
    seen.add(endCursor);
    return endCursor;
  };
}
