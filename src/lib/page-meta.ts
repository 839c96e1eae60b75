/** What a page is about, as the search names and filters it. */
export type PageKind =
  | 'Enhancement'
  | 'Feature gate'
  | 'Release'
  | 'SIG'
  | 'Digest'
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

/** The filters of the search as pairs of name and value, in the order in which it offers them. */
export function searchFilters({ kind, sigs = [], stage, releases = [] }: SearchMeta): string[][] {
  return [
    ['kind', kind],
    ...sigs.map((sig) => ['SIG', sig]),
    ...(stage === undefined ? [] : [['stage', stage]]),
    ...releases.map((release) => ['release', release]),
  ];
}
