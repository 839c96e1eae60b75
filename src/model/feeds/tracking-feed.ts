import type { Tracking } from '../tracking/tracking.ts';
import type { TrackedDay } from '../tracking/weeks.ts';
import { type FeedView, newestEntries } from './feed.ts';
import { trackingTopic } from './feed-topics.ts';

/** Who takes part in a release as a feed: an entry for each day on which somebody came or left. */
export function trackingFeed({ release, days }: Tracking): FeedView {
  const topic = trackingTopic(release);
  const news = days.filter(({ added, left }) => added.length + left.length > 0);
  return {
    ...topic,
    description: `KEPs that came into Kubernetes v${release.version}, and those that left it.`,
    entries: newestEntries(
      news.map((each) => ({
        id: `${topic.name}/${each.day}`,
        title: `${each.count} KEPs in v${release.version} on ${each.day}`,
        summary: summaryOf(each),
        path: topic.path,
        day: each.day,
      })),
    ),
  };
}

function summaryOf({ added, left }: TrackedDay): string {
  return [
    ...(added.length === 0 ? [] : [`Added: ${namesOf(added)}.`]),
    ...(left.length === 0 ? [] : [`Left: ${namesOf(left)}.`]),
  ].join(' ');
}

function namesOf(views: TrackedDay['added']): string {
  return views.map(({ label, record }) => `${label} ${record.title}`).join('; ');
}
