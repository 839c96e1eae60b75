import { daysBetween, existingDay, isoDay, MONTHS } from '../../../src/model/day.ts';
import { toInstant } from '../engine/repository.ts';

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTH = `(${MONTHS.map((name) => name.slice(0, 3)).join('|')})[a-z]*\\.?`;
const MONTH_FIRST = new RegExp(
  `\\b${MONTH}\\s+(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:,?\\s+(20\\d\\d))?`,
  'i',
);
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}(?:,?\\s+(20\\d\\d))?`, 'i');

/** The place in a list of the name that a word is, or begins after three letters: "Tues", "SEP". */
function indexOfName(names: readonly string[], word: string): number {
  const start = word.trim().toLowerCase();
  return start.length < 3 ? -1 : names.findIndex((name) => name.toLowerCase().startsWith(start));
}

/** The month that a word such as "SEP" names, 1 to 12. */
export function parseMonth(word: string): number | undefined {
  const index = indexOfName(MONTHS, word);
  return index < 0 ? undefined : index + 1;
}

/** The weekday that a word such as "Tues" names; Sunday is 0. */
export function parseWeekday(word: string): number | undefined {
  const index = word.toLowerCase() === 'weds' ? 3 : indexOfName(WEEKDAYS, word);
  return index < 0 ? undefined : index;
}

/** The name of a weekday; Sunday is 0. */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday] ?? '';
}

/** The weekday of a day; Sunday is 0. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

const INSTANT = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** An instant of a day of the calendar, in UTC and without fractions; nothing for any other text. */
export function existingInstant(written: string): string | undefined {
  const day = existingDay(INSTANT.exec(written)?.[1] ?? '');
  return day === undefined || Number.isNaN(Date.parse(written)) ? undefined : toInstant(written);
}

const YEAR_FIRST = /^(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))$/;
const YEAR_LAST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * A day in numbers alone: "2025-8-27", "2025/08/27", "2025.8.27", "20250827", "8/27/2025". Which of the two before a year is the day
 * must be plain: "7/8/2025" is none.
 */
export function dayInNumbers(text: string): string | undefined {
  const [, year, , month, day, ...joined] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) {
    return isoDay(Number(year), Number(month ?? joined[0]), Number(day ?? joined[1]));
  }
  const [, ...numbers] = YEAR_LAST.exec(text) ?? [];
  const [first = 0, second = 0, last = 0] = numbers.map(Number);
  if (first > 12) return isoDay(last, second, first);
  return second > 12 || first === second ? isoDay(last, first, second) : undefined;
}

const TIME_OF_DAY = /[T ]\d{2}:\d{2}/;
const LEADING_WEEKDAY = /^([a-z]+)\.?,? +/i;

/**
 * The day that a text is, in words or in numbers, whatever follows on its line from a time of day on; it tells the
 * year. A weekday before it must be that of the day.
 */
export function wholeDay(text: string): string | undefined {
  const trimmed = text.trim();
  const [beforeTime = ''] = trimmed.split(TIME_OF_DAY, 1);
  const whole = trimmed.includes('\n', beforeTime.length) ? trimmed : beforeTime;
  const [start = '', word = ''] = LEADING_WEEKDAY.exec(whole) ?? [];
  const weekday = parseWeekday(word);
  const written = weekday === undefined ? whole : whole.slice(start.length);
  const named = /20\d\d/.test(written) ? findDay(written, '2000-01-01') : undefined;
  const day = dayInNumbers(written) ?? (named?.written === written ? named.day : undefined);
  return day === undefined || weekday === undefined || weekdayOf(day) === weekday ? day : undefined;
}

/**
 * The newest of instants that has been: what lies ahead, by a mistake upstream, would hide all news until then.
 * @param instants ISO 8601 in UTC
 */
export function newestPast(instants: readonly string[]): string | undefined {
  const now = new Date().toISOString();
  return instants
    .filter((instant) => instant <= now)
    .sort()
    .at(-1);
}

/** A day that a text names, and where in the text. */
export interface NamedDay {
  /** ISO 8601; absent where there is no such day. */
  readonly day?: string | undefined;
  readonly written: string;
  readonly index: number;
}

/**
 * The first day that a text names, such as "Oct. 23", "October 23rd, 2018", "23 July", or one in numbers. A year that is
 * left out is the one that brings the day closest to `near`. Of "1.38 Nov 5", the month is that of the number behind it.
 * @param near an ISO 8601 day.
 */
export function findDay(text: string, near: string): NamedDay | undefined {
  const monthFirst = MONTH_FIRST.exec(text);
  const dayFirst = DAY_FIRST.exec(text);
  const isSameMonth =
    monthFirst !== null &&
    dayFirst !== null &&
    monthFirst.index < dayFirst.index + dayFirst[0].length;
  const named = [
    monthFirst && namedDay(monthFirst, [monthFirst[3], monthFirst[1], monthFirst[2]], near),
    dayFirst && !isSameMonth && namedDay(dayFirst, [dayFirst[3], dayFirst[2], dayFirst[1]], near),
    findDayInNumbers(text),
  ];
  return named.flatMap((each) => each || []).sort((a, b) => a.index - b.index)[0];
}

function namedDay(
  { 0: written, index }: RegExpExecArray,
  [year, month = '', day]: readonly (string | undefined)[],
  near: string,
): NamedDay {
  return { written, index, day: toDay(year, month, day, near) };
}

const IN_NUMBERS = /(?<![\w/.-])\d{1,4}([-/])\d{1,2}\1\d{1,4}(?![\w/-])/;

function findDayInNumbers(text: string): NamedDay | undefined {
  const found = IN_NUMBERS.exec(text);
  const day = dayInNumbers(found?.[0] ?? '');
  return found === null || day === undefined
    ? undefined
    : { written: found[0], index: found.index, day };
}

function toDay(
  year: string | undefined,
  month: string,
  day: string | undefined,
  near: string,
): string | undefined {
  const inYear = (each: number) => isoDay(each, parseMonth(month) ?? 0, Number(day));
  if (year !== undefined) return inYear(Number(year));
  const at = Number(near.slice(0, 4));
  return [at - 1, at, at + 1]
    .flatMap((each) => inYear(each) ?? [])
    .sort((a, b) => Math.abs(daysBetween(a, near)) - Math.abs(daysBetween(b, near)))[0];
}
