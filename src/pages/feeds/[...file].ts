import type { GetStaticPaths, InferGetStaticPropsType } from 'astro';
import { getFeeds } from '../../data/feeds.ts';
import { writeFeed } from '../../formats/feed.ts';
import { feedType, formatsOf } from '../../formats/feed-format.ts';
import { type FileRoute, fileResponse } from '../../lib/file-response.ts';
import { SITE_ROOT } from '../../lib/site.ts';

/** Every feed in each of its formats. */
export const getStaticPaths = (async () =>
  (await getFeeds()).flatMap((view) =>
    formatsOf(view.name).map((format) => ({
      params: { file: `${view.name}.${format}` },
      props: { view, format },
    })),
  )) satisfies GetStaticPaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

/** The feed as a file. */
export const GET: FileRoute<Props> = ({ props: { view, format } }) =>
  fileResponse(writeFeed(view, format, SITE_ROOT), feedType(format));
