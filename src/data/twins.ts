import type { MarkdownSite } from '../markdown/page.ts';

/** A page as Markdown: the path of the page, and what writes it. */
export interface MarkdownTwin {
  readonly path: string;
  readonly write: (site: MarkdownSite) => string | Promise<string>;
}

/** Finds the Markdown of all pages of a kind: what each file in `pages/` exports as `twins`. */
export type GetTwins = () => Promise<readonly MarkdownTwin[]>;

/** The Markdown of the pages of a kind, each at the path of its page. */
export function defineTwins<Page>(
  getPages: () => Promise<readonly Page[]>,
  pathOf: (page: Page) => string,
  write: (page: Page, site: MarkdownSite) => string | Promise<string>,
): GetTwins {
  return async () =>
    (await getPages()).map((page) => ({
      path: pathOf(page),
      write: (site) => write(page, site),
    }));
}
