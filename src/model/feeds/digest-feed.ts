import { countWords } from '../count-words.ts';
import type { DigestView } from '../digest/digest.ts';
import { mentionText } from '../digest/mention.ts';
import { digestPath } from '../page/paths.ts';
import { type FeedView, newestEntries } from './feed.ts';

/** The digests as a feed. */
export function digestFeed(digests: readonly DigestView[]): FeedView {
  return {
    name: 'digests',
    title: 'Digests of Kubernetes development',
    description: 'Every issue of Last Week in Kubernetes Development with what it names.',
    path: '/digests/',
    entries: newestEntries(
      digests.map((digest) => ({
        id: `digest/${digest.record.id}`,
        title: digest.record.title,
        summary: summaryOf(digest),
        path: digestPath(digest.record.id),
        day: digest.record.id,
      })),
    ),
  };
}

function summaryOf({ featuredKeps, keps, gates, pullRequests }: DigestView): string {
  const ofTheWeek = featuredKeps.map(
    ({ mention, view }) => `KEP of the Week: ${view?.label ?? mentionText(mention)}.`,
  );
  const named = `It names ${countWords(keps.length, 'KEP')}, ${countWords(gates.length, 'feature gate')} and ${countWords(pullRequests.length, 'pull request')}.`;
  return [...ofTheWeek, named].join(' ');
}
