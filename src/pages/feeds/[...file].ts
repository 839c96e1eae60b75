import type { APIRoute, GetStaticPaths } from 'astro';
import { getFeeds } from '../../data/feeds.ts';
import { writeFeed } from '../../formats/feed.ts';
import { type FeedFormat, feedType, formatsOf } from '../../formats/feed-format.ts';
import { SITE_ROOT } from '../../lib/site.ts';
import type { FeedView } from '../../model/feeds/feed.ts';

/** Every feed in each of its formats. */
export const getStaticPaths = (async () =>
  (await getFeeds()).flatMap((view) =>
    formatsOf(view.name).map((format) => ({
      params: { file: `${view.name}.${format}` },
      props: { view, format },
    })),
  )) satisfies GetStaticPaths;

interface Props {
  readonly view: FeedView;
  readonly format: FeedFormat;
}

/** The feed as a file. */
export const GET: APIRoute<Props> = ({ props: { view, format } }) =>
  new Response(writeFeed(view, format, SITE_ROOT), {
    headers: { 'Content-Type': feedType(format) },
  });
