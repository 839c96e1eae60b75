import { countWords } from './count-words.ts';

/** English names of the months. */
export const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const shortMonth = (month: number) => MONTHS[month - 1]?.slice(0, 3) ?? month;

/** A calendar day in words, whatever the zone: "2026-08-26" → "Aug 26, 2026". */
export function dayText(isoDate: string): string {
  const [year, month = 0, day] = isoDate.split('-').map(Number);
  return `${shortMonth(month)} ${day}, ${year}`;
}

/** A month in words: "2026-08" → "Aug 2026". */
export function monthText(isoMonth: string): string {
  const [year, month = 0] = isoMonth.split('-').map(Number);
  return `${shortMonth(month)} ${year}`;
}

/** An instant in words, in UTC: "2026-08-26T16:00:00Z" → "Aug 26, 2026, 16:00 UTC". */
export function instantText(instant: string): string {
  return `${dayText(instant.slice(0, 10))}, ${instant.slice(11, 16)} UTC`;
}

/** How many days lie between two calendar days; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** A day seen from another: "today", "in 5 days", "ended 92 days ago". */
export function relativeDayText(today: string, isoDate: string): string {
  const days = daysBetween(today, isoDate);
  if (days < 0) return `ended ${countWords(-days, 'day')} ago`;
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${countWords(days, 'day')}`;
}

/** The day that many days later; earlier where the number is negative. */
export function addDays(isoDate: string, days: number): string {
  return new Date(Date.parse(isoDate) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The Monday that the week of a day begins with. */
export function mondayOf(isoDate: string): string {
  return addDays(isoDate, -((new Date(isoDate).getUTCDay() + 6) % 7));
}

/** Years that upstream can mean: of any other, a digit is wrong. */
const YEARS = { first: 2000, last: 2099 } as const;

/** The calendar day as ISO 8601, where there is such a day in this century: 2022-02-29 is none. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= YEARS.first && year <= YEARS.last
    ? date.toISOString().slice(0, 10)
    : undefined;
}

/** The text itself, where it is a day of the calendar. */
export function existingDay(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return isoDay(Number(year), Number(month), Number(day));
}
