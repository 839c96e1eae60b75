import type { CycleEvent } from '../../schemas/release.ts';
import {
  dayPart,
  enhancementLabels,
  joinPhrases,
  type Phrase,
  type PhraseTable,
} from '../page/phrase.ts';
import { eventName, keyEvents } from '../release/release.ts';
import type { Tracking } from './tracking.ts';
import type { TrackedDay } from './weeks.ts';

/** "59 by Enhancements freeze, Jun 16, 2026; 90 on Aug 19, 2026": by each deadline, and when last read. */
export function daysPhrase(tracking: Tracking): Phrase {
  const { days } = tracking;
  const byDeadlines = pastDeadlines(tracking).flatMap((event): Phrase[] => {
    const read = days.findLast(({ day }) => day <= event.date);
    return read === undefined
      ? []
      : [[`${read.count} by ${eventName(event)}, `, dayPart(event.date)]];
  });
  const last = days.at(-1);
  const today: Phrase[] = last === undefined ? [] : [[`${last.count} on `, dayPart(last.day)]];
  return joinPhrases([...byDeadlines, ...today], '; ');
}

const DEADLINES: ReadonlySet<CycleEvent['kind'][number]> = new Set([
  'enhancements-freeze',
  'code-freeze',
  'release',
]);

/** The freezes of a cycle and its release, as far as they are over. */
function pastDeadlines({ release, day }: Pick<Tracking, 'release' | 'day'>): CycleEvent[] {
  return keyEvents(release.record).filter(
    ({ kind, date }) => date <= day && kind.some((one) => DEADLINES.has(one)),
  );
}

/** How many additions or departures of a day are named. */
const NAMED = 6;

/** The days on which KEPs were read, with who came and who left, among the deadlines that are over. */
export function daysTable(tracking: Tracking): PhraseTable {
  const { release, days } = tracking;
  const rows = [
    ...pastDeadlines(tracking).map((event) => ({
      date: event.date,
      row: [[dayPart(event.date)], [], [], [], [eventName(event)]],
    })),
    ...days.map((each) => ({ date: each.day, row: dayRow(each) })),
  ].sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  return {
    caption: `KEPs in v${release.version}, by the day on which they were read`,
    headings: ['Day', 'In', 'Added', 'Left', 'Deadline'],
    rows: rows.map(({ row }) => row.map((phrase) => (phrase.length === 0 ? [] : [phrase]))),
  };
}

function dayRow({ day, count, added, left }: TrackedDay): Phrase[] {
  return [[dayPart(day)], [String(count)], changed(added), changed(left), []];
}

function changed(views: TrackedDay['added']): Phrase {
  if (views.length === 0) return [];
  if (views.length > NAMED) return [String(views.length)];
  return enhancementLabels(views);
}
