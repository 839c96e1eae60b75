import type { APIRoute, GetStaticPaths } from 'astro';
import { getFeeds } from '../../data/feeds.ts';
import { FEED_FORMATS, type FeedFormat, feedType } from '../../lib/feed-format.ts';
import { writeFeed } from '../../lib/write-feed.ts';
import type { FeedView } from '../../model/feeds/feed.ts';

/** Every feed in each format. */
export const getStaticPaths = (async () =>
  (await getFeeds()).flatMap((view) =>
    FEED_FORMATS.map((format) => ({
      params: { file: `${view.name}.${format}` },
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
    headers: { 'Content-Type': feedType(format) },
  });
