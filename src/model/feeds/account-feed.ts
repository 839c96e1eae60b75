import type { Changes } from '../../schemas/change.ts';
import type { Lookup } from '../atlas/lookup.ts';
import { type ChangeIndex, groupChanges, subjectWords } from '../changes/change-index.ts';
import { changeKindLabel, subjectOf } from '../changes/kinds.ts';
import { subjectName } from '../changes/subject.ts';
import { dayText } from '../day.ts';
import { changeLogPath } from '../page/paths.ts';
import { type FeedView, newestEntries } from './feed.ts';
import { CHANGES } from './feed-topics.ts';

/** How many subjects of a kind a summary names. */
const NAMED = 8;

/** All accounts as a feed: an entry for each, so that a week is one thing to read. */
export function accountFeed({ all }: Pick<ChangeIndex, 'all'>, lookup: Lookup): FeedView {
  return {
    ...CHANGES,
    description: 'What upstream’s records say now and did not say before, reading by reading.',
    entries: newestEntries(
      all.map((account) => ({
        id: `changes/${account.date}`,
        title: `Changes up to ${dayText(account.date)}: ${subjectWords(account)}`,
        summary: summaryOf(account, lookup),
        path: changeLogPath(account.date),
        day: account.date,
      })),
    ),
  };
}

function summaryOf(account: Changes, lookup: Lookup): string {
  return groupChanges(account)
    .map(({ kind, subjects }) => {
      const names = subjects.map(({ subject }) => subjectName(subjectOf(kind), subject, lookup));
      const more = names.length - NAMED;
      const list = names.slice(0, NAMED).join(', ');
      return `${changeKindLabel(kind)}: ${list}${more > 0 ? `, and ${more} more` : ''}.`;
    })
    .join(' ');
}
