import type { WrittenDay } from './parse-when.ts';

const DAY_IN_MS = 24 * 60 * 60 * 1000;

/** The calendar day as ISO 8601, where there is such a day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1000 && year <= 9999 ? date.toISOString().slice(0, 10) : undefined;
}

/** The weekday of a day; Sunday is 0. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** Whole days from one day to another; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_IN_MS;
}

/** A time of day in a zone as a point in time in UTC. */
export function instantAt(day: string, minutes: number, offset: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + (minutes - offset * 60) * 60_000;
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/** The ordinal suffix that English wants: "23rd", "11th". */
export function ordinalSuffix(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** A written day in a given year, where it is one. */
export function writtenDayIn(
  { day, month }: WrittenDay,
  year: number | undefined,
): string | undefined {
  return day === undefined || month === undefined || year === undefined
    ? undefined
    : isoDay(year, month, day);
}
