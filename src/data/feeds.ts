import { digestFeed } from '../model/feeds/digest-feed.ts';
import type { FeedView } from '../model/feeds/feed.ts';
import { getDigests } from './digests.ts';

/** Everything that can be followed. */
export async function getFeeds(): Promise<FeedView[]> {
  const { all } = await getDigests();
  return [digestFeed(all)];
}
