import { countWords } from '../count-words.ts';
import { dayText } from '../day.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import { freezeOf } from '../release/freeze.ts';
import { type CodePhase, isTrouble } from '../tracking/delivery.ts';
import type { TrackedKep, Tracking } from '../tracking/tracking.ts';
import { type FeedEntry, type FeedView, newestEntries } from './feed.ts';
import { trackingTopic } from './feed-topics.ts';

/**
 * Who takes part in a release as a feed, each entry dated by the day on which it became so: who came in
 * and who left, who is at risk since code freeze, whom the code does not show.
 */
export function trackingFeed(tracking: Tracking): FeedView {
  const topic = trackingTopic(tracking.release);
  return {
    ...topic,
    description: `KEPs that came into Kubernetes v${tracking.release.version}, that left it, that are at risk, and that the code does not show.`,
    entries: newestEntries(
      [...membershipNews(tracking), ...riskNews(tracking), ...unshippedNews(tracking)].map(
        ({ id, ...entry }) => ({ ...entry, id: `${topic.name}/${id}`, path: topic.path }),
      ),
    ),
  };
}

type News = Omit<FeedEntry, 'path'>;

function membershipNews({ release: { version }, days }: Tracking): News[] {
  return days
    .filter(({ added, left }) => added.length + left.length > 0)
    .map(({ day, count, added, left }) => {
      const told = [
        ...(added.length === 0 ? [] : [`${added.length} added`]),
        ...(left.length === 0 ? [] : [`${left.length} left`]),
      ].join(', ');
      return {
        id: day,
        title: `${told}: ${countWords(count, 'KEP')} in v${version} on ${dayText(day)}`,
        summary: [
          ...(added.length === 0 ? [] : [`Added: ${namesOf(added)}.`]),
          ...(left.length === 0 ? [] : [`Left: ${namesOf(left)}.`]),
        ].join(' '),
        day,
      };
    });
}

/** What the code lacks today it lacked at code freeze too, or when the KEP came in after it. */
function riskNews({ release, phase, keps }: Tracking): News[] {
  const freeze = freezeOf(release.record, 'code-freeze')?.date;
  if (phase === 'open' || freeze === undefined) return [];
  const days = Map.groupBy(inTrouble(keps, 'frozen'), ({ since }) =>
    since !== undefined && since > freeze ? since : freeze,
  );
  return [...days].map(([day, list]) => ({
    id: `${day}/at-risk`,
    title: `${countWords(list.length, 'KEP')} at risk in v${release.version} since ${dayText(day)}`,
    summary: `Not in the code at the stage planned, ${day === freeze ? 'at code freeze' : 'after code freeze'}: ${namesOf(list.map(({ view }) => view))}.`,
    day,
  }));
}

function unshippedNews({ release, phase, keps }: Tracking): News[] {
  const day = release.day?.date;
  const list = inTrouble(keps, 'released');
  if (phase !== 'released' || day === undefined || list.length === 0) return [];
  return [
    {
      id: `${day}/not-shipped`,
      title: `${countWords(list.length, 'KEP')} not at the stage planned in the code of v${release.version}`,
      summary: `Not in the code of the release at the stage planned: ${namesOf(list.map(({ view }) => view))}.`,
      day,
    },
  ];
}

function inTrouble(keps: readonly TrackedKep[], phase: CodePhase): TrackedKep[] {
  return keps.filter(({ delivery }) => isTrouble(delivery, phase));
}

function namesOf(views: readonly EnhancementView[]): string {
  return views.map(({ label, record }) => `${label} ${record.title}`).join('; ');
}
