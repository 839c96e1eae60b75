import type { FeedView } from '../feeds/feed.ts';
import type { GroupType } from '../sig.ts';

/** What a page is about, as the search names and filters it. */
export type PageKind =
  | 'Enhancement'
  | 'Feature gate'
  | 'Release'
  | GroupType
  | 'LWKD issue'
  | 'Weekly digest'
  | 'API kind'
  | 'Page';

/** What the search knows of a page, beside its text. Values are shown as they stand. */
export interface SearchMeta {
  readonly kind: PageKind;
  /** The title of the result, where the heading alone would not do: "KEP-5295: KYAML". */
  readonly title?: string;
  /** SIGs by their names for readers, without "SIG": "API Machinery". */
  readonly sigs?: readonly string[];
  /** The stage in words, such as "Beta". */
  readonly stage?: string | undefined;
  /** Releases with their "v", such as "v1.34". */
  readonly releases?: readonly string[];
}

/** A page above the one at hand. */
export interface Crumb {
  readonly label: string;
  /** Its path below the base, such as "/releases/". */
  readonly path: string;
}

/** What a page says of itself to browsers, search engines, the search of the site and feed readers. */
export interface PageHead {
  /** The page's own title, without the site's name. */
  readonly title: string;
  /** One sentence for search engines and previews. */
  readonly description: string;
  /** What the site's search knows of the page; without it, that it is one. */
  readonly searchMeta?: SearchMeta;
  /** Whether the site's search is not to find the page. */
  readonly isUnsearched?: boolean;
  /** The way up, outermost first, without the page itself. */
  readonly breadcrumb?: readonly Crumb[];
  /** What can be followed on the page. */
  readonly feed?: Pick<FeedView, 'name' | 'title'>;
  /** Whether search engines are to leave the page alone. */
  readonly isUnlisted?: boolean;
  /** Whether the page is there as Markdown too, as `index.md` beside it; it is unless it says otherwise. */
  readonly hasMarkdown?: boolean;
  /** Where its Markdown is, where that is not beside it. */
  readonly markdownUrl?: string;
}

/** The filters of the search as pairs of name and value, in the order in which it offers them. */
export function searchFilters({ kind, sigs = [], stage, releases = [] }: SearchMeta): string[][] {
  return [
    ['kind', kind],
    ...sigs.map((sig) => ['SIG', sig]),
    ...(stage === undefined ? [] : [['stage', stage]]),
    ...releases.map((release) => ['release', release]),
  ];
}
