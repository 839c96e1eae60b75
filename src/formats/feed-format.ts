/** The formats of a feed, by the endings of their files. */
export const FEED_FORMATS = ['atom', 'json'] as const;

export type FeedFormat = (typeof FEED_FORMATS)[number];

const TYPES: Record<FeedFormat, string> = {
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** What has more than a thousand feeds has each in the one format that every reader takes. */
const MANY = /^(?:enhancements|feature-gates)\//;

/** The formats of a feed, by its name: of a single enhancement or gate Atom alone. */
export function formatsOf(name: string): readonly FeedFormat[] {
  return MANY.test(name) ? ['atom'] : FEED_FORMATS;
}

/** The media type of a format. */
export function feedType(format: FeedFormat): string {
  return TYPES[format];
}

/** The address of a feed's file, below the base. */
export function feedPath(name: string, format: FeedFormat): string {
  return `/feeds/${name}.${format}`;
}
