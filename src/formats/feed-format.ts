/** The formats of a feed, by the endings of their files. */
export const FEED_FORMATS = ['atom', 'json'] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

const TYPES: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** The formats of a feed, by its name: "sigs/node" follows one of many and is Atom, which every reader takes. */
export function formatsOf(name: string): readonly FeedFormat[] {
  return name.includes('/') ? ['atom'] : FEED_FORMATS;
}

/** The media type of a format. */
export function feedType(format: FeedFormat): string {
  return TYPES[format];
}

/** The address of a feed's file, below the base. */
export function feedPath(name: string, format: FeedFormat): string {
  return `/feeds/${name}.${format}`;
}
