import type { APIRoute, GetStaticPaths } from 'astro';
import { getFeeds } from '../../data/feeds.ts';
import { FEED_FORMATS, type FeedFormat, writeFeed } from '../../lib/write-feed.ts';
import type { FeedView } from '../../model/feeds/feed.ts';

const FORMATS = Object.keys(FEED_FORMATS) as FeedFormat[];

/** Every feed in each format. */
export const getStaticPaths = (async () =>
  (await getFeeds()).flatMap((view) =>
    FORMATS.map((format) => ({
      params: { file: `${view.name}${FEED_FORMATS[format].ending}` },
      props: { view, format },
    })),
  )) satisfies GetStaticPaths;

interface Props {
  readonly view: FeedView;
  readonly format: FeedFormat;
}

/** The feed as a file. */
export const GET: APIRoute<Props> = ({ props: { view, format }, site }) =>
  new Response(writeFeed(view, format, site), {
    headers: { 'Content-Type': FEED_FORMATS[format].type },
  });
