import { lookUp } from '../model/atlas/lookup.ts';
import { accountFeed } from '../model/feeds/account-feed.ts';
import { changeFeeds } from '../model/feeds/change-feeds.ts';
import { digestFeed } from '../model/feeds/digest-feed.ts';
import { driftFeed } from '../model/feeds/drift-feed.ts';
import type { FeedView } from '../model/feeds/feed.ts';
import { DRIFT, sigDriftTopic } from '../model/feeds/feed-topics.ts';
import { trackingFeed } from '../model/feeds/tracking-feed.ts';
import { newsFeed } from '../model/published/page.ts';
import { getAtlas } from './atlas.ts';
import { getChanges } from './changes.ts';
import { getDigests } from './digests.ts';
import { getDrift } from './drift.ts';
import { getPublished } from './news.ts';
import { getTrackingPages } from './pages/tracking.ts';

/** Everything that can be followed. */
export async function getFeeds(): Promise<FeedView[]> {
  const [atlas, digests, changes, drift, published, tracked] = await Promise.all([
    getAtlas(),
    getDigests(),
    getChanges(),
    getDrift(),
    getPublished(),
    getTrackingPages(),
  ]);
  return [
    digestFeed(digests.all),
    newsFeed(published),
    accountFeed(changes, lookUp(atlas)),
    ...changeFeeds(atlas, changes),
    ...tracked.map(({ tracking }) => trackingFeed(tracking)),
    driftFeed(DRIFT, drift.report.findings, drift.sightingOf),
    ...atlas.sigs.map((sig) =>
      driftFeed(sigDriftTopic(sig), drift.ofSig(sig.name), drift.sightingOf),
    ),
  ];
}
