import { daysBetween, isoDay } from '../../../../src/model/day.ts';
import type { CycleEvent } from '../../../../src/schemas/release.ts';
import { weekdayName, weekdayOf } from '../../reading/days.ts';
import type { Oddities } from '../../reading/oddities.ts';
import { type WrittenDay, type WrittenTime, type WrittenWhen, writtenDayIn } from './parse-when.ts';
import type { YearOfMonth } from './parse-years.ts';

/** When an event is. */
export type EventTime = Pick<CycleEvent, 'date' | 'endDate' | 'deadline'>;

interface DatedTime {
  readonly time: WrittenTime;
  readonly date: string;
  readonly endDate: string | undefined;
}

const EXPECTED_DAY = 'a day such as "Wednesday 27th August 2025"';

/**
 * Turns what a cell says into dates; undefined, with a problem, where it says no day. Of one time in
 * several zones the earliest day counts: the one in the westernmost zone, as "Tuesday (AoE)" is.
 * @param clockInName a time of day that the event’s name gives, such as "(EOD PST)"
 */
export function resolveTime(
  when: WrittenWhen,
  clockInName: WrittenTime | undefined,
  yearOf: YearOfMonth | undefined,
  field: string,
  oddities: Oddities,
): EventTime | undefined {
  if (when.isAmbiguous) {
    oddities.add(field, 'not-a-value', EXPECTED_DAY, when.text);
    return undefined;
  }
  const dated = when.times.flatMap((time) => datedTime(time, yearOf) ?? []);
  const earliest = dated.toSorted((a, b) => (a.date < b.date ? -1 : 1))[0];
  if (earliest === undefined) {
    noteNoDay(when, yearOf, field, oddities);
    return undefined;
  }
  noteOddDays(when, dated, field, oddities);
  const deadline = findDeadline(when, dated, clockInName, field, oddities);
  const { date, endDate } = earliest;
  return { date, endDate, deadline };
}

function datedTime(time: WrittenTime, yearOf: YearOfMonth | undefined): DatedTime | undefined {
  const date = dayOf(time.first, yearOf);
  if (date === undefined) return undefined;
  if (time.last === undefined) return { time, date, endDate: undefined };
  const sameYear = dayOf(time.last, yearOf);
  if (sameYear === undefined) return undefined;
  const endDate =
    sameYear < date
      ? isoDay(Number(date.slice(0, 4)) + 1, time.last.month ?? 0, time.last.day ?? 0)
      : sameYear;
  return { time, date, endDate };
}

/** A year that contradicts both the weekday and the rest of the cycle is a slip. */
function dayOf(written: WrittenDay, yearOf: YearOfMonth | undefined): string | undefined {
  const yearInCycle = written.month && yearOf?.(written.month);
  const day = writtenDayIn(written, written.year ?? yearInCycle);
  const inCycle = writtenDayIn(written, yearInCycle);
  return isOnItsWeekday(written, inCycle) && !isOnItsWeekday(written, day) ? inCycle : day;
}

function isOnItsWeekday({ weekday }: WrittenDay, day: string | undefined): boolean {
  return day !== undefined && weekday === weekdayOf(day);
}

function noteNoDay(
  { text, times, unread }: WrittenWhen,
  yearOf: YearOfMonth | undefined,
  field: string,
  oddities: Oddities,
): void {
  const isOpen = text === '' || /^tb[acd]$/i.test(unread.join(''));
  const isYearless = times.some(
    ({ first }) => first.day !== undefined && first.month !== undefined && first.year === undefined,
  );
  if (isOpen) oddities.add(field, 'missing', EXPECTED_DAY, text === '' ? undefined : text);
  else if (isYearless && yearOf === undefined) {
    oddities.add(field, 'not-a-value', 'a day with its year, which nothing here tells', text);
  } else oddities.add(field, 'not-a-value', EXPECTED_DAY, text);
}

function noteOddDays(
  { text, unread }: WrittenWhen,
  dated: readonly DatedTime[],
  field: string,
  oddities: Oddities,
): void {
  if (unread.length > 0) oddities.add(field, 'normalized', EXPECTED_DAY, text);
  for (const { time, date, endDate } of dated) {
    noteOddDay(time.first, date, text, field, oddities);
    if (time.last !== undefined && endDate !== undefined) {
      noteOddDay(time.last, endDate, text, field, oddities);
    }
  }
  const [first] = dated;
  if (
    first !== undefined &&
    dated.some(({ date }) => Math.abs(daysBetween(first.date, date)) > 1)
  ) {
    oddities.add(field, 'contradiction', 'the same time in several zones', text);
  }
}

function noteOddDay(
  { weekday, day, suffix, year }: WrittenDay,
  date: string,
  text: string,
  field: string,
  oddities: Oddities,
): void {
  if (weekday !== undefined && weekday !== weekdayOf(date)) {
    const expected = `${weekdayName(weekdayOf(date))}, which ${date} is`;
    oddities.add(field, 'contradiction', expected, text);
  }
  if (year !== undefined && year !== Number(date.slice(0, 4))) {
    oddities.add(field, 'contradiction', `${date.slice(0, 4)}, the year of the other days`, text);
  }
  if (day !== undefined && suffix && suffix.toLowerCase() !== ordinalSuffix(day)) {
    oddities.add(field, 'normalized', `"${day}${ordinalSuffix(day)}"`, text);
  }
}

/** The ordinal suffix that English wants: "23rd", "11th". */
function ordinalSuffix(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** The exact end. UTC counts where it is given; zones that disagree with it are a contradiction. */
function findDeadline(
  { text, times }: WrittenWhen,
  dated: readonly DatedTime[],
  clockInName: WrittenTime | undefined,
  field: string,
  oddities: Oddities,
): string | undefined {
  const instants = times.flatMap((time) => {
    const own = dated.find((other) => other.time === time) ?? dated[0];
    const clock = time.zone === undefined && time.minutes === undefined ? clockInName : time;
    if (own === undefined || clock?.minutes === undefined || clock.offset === undefined) return [];
    const instant = instantAt(own.endDate ?? own.date, clock.minutes, clock.offset);
    return [{ instant, isUtc: clock.offset === 0 }];
  });
  const best = instants.find(({ isUtc }) => isUtc) ?? instants[0];
  if (best !== undefined && instants.some(({ instant }) => instant !== best.instant)) {
    oddities.add(field, 'contradiction', `one point in time; ${best.instant} is read`, text);
  }
  return best?.instant;
}

/** A time of day in a zone as a point in time in UTC. */
function instantAt(day: string, minutes: number, offset: number): string {
  const time = Date.parse(`${day}T00:00:00Z`) + (minutes - offset * 60) * 60_000;
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
