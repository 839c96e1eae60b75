import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import { addDays, instantText } from '../model/day.ts';
import { releasePath } from '../model/page/paths.ts';
import type { CalendarEntry } from '../model/release/calendar.ts';

/** What a calendar needs besides its entries. */
interface CalendarFrame {
  readonly name: string;
  /** The day from which changes were recorded: what did not move gives the same bytes for ever. */
  readonly since: string;
  /** The day of the content: what is over by then is no plan anymore. */
  readonly today: string;
  /** The address of the home page, without a trailing slash. */
  readonly root: string;
}

/** How often a subscriber need ask again: the content changes once a week. */
const DAY_IN_SECONDS = 86_400;

/**
 * Entries as an iCalendar file (RFC 5545). Days are whole days wherever the reader is; deadlines are
 * instants in UTC, without a length.
 */
export function writeCalendar(
  entries: readonly CalendarEntry[],
  { name, since, today, root }: CalendarFrame,
): string {
  const calendar = ical({
    name,
    prodId: { company: 'KEP Atlas', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: DAY_IN_SECONDS,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@kep-atlas`,
      stamp: new Date(`${entry.moved ?? since}T00:00:00Z`),
      sequence: entry.moves,
      summary: entry.title,
      description: descriptionOf(entry, today),
      url: `${root}${releasePath(entry.release)}`,
      transparency: ICalEventTransparency.TRANSPARENT,
      ...span(entry),
    });
  }
  // Each line ends with a break, the last one too: https://www.rfc-editor.org/rfc/rfc5545#section-3.1
  return `${calendar}\r\n`;
}

/** The same words for the hour as pages have, since calendars show their reader's zone. */
function descriptionOf({ day, lastDay, deadline }: CalendarEntry, today: string): string | null {
  const end = deadline?.slice(0, today.length) ?? lastDay ?? day;
  const sentences = [
    ...(deadline === undefined ? [] : [`Deadline: ${instantText(deadline)}.`]),
    ...(end < today ? [] : ['A planned date can change: your calendar updates when it does.']),
  ];
  return sentences.length === 0 ? null : sentences.join(' ');
}

function span({ day, lastDay, deadline }: CalendarEntry) {
  if (deadline !== undefined) return { start: new Date(deadline) };
  // An event ends on the first day that no longer belongs to it.
  return { start: day, end: addDays(lastDay ?? day, 1), allDay: true };
}
