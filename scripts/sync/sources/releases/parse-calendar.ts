import { isoDay } from '../../reading/days.ts';
import type { WrittenDay } from './parse-when.ts';

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
