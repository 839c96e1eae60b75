const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';
const MONTH_FIRST = new RegExp(
  `\\b${MONTH}\\s+(\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?:,?\\s+(20\\d\\d))?`,
  'i',
);
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH}(?:,?\\s+(20\\d\\d))?`, 'i');
const MS_PER_DAY = 86_400_000;

/** A day that a text names, and where in the text. */
export interface NamedDay {
  /** ISO 8601; absent where there is no such day. */
  readonly day?: string | undefined;
  readonly written: string;
  readonly index: number;
}

/**
 * The first day that a text names, such as "Oct. 23", "October 23rd, 2018" or "23 July". A year that
 * is left out is the one that brings the day closest to `near`.
 * @param near an ISO 8601 day.
 */
export function findDay(text: string, near: string): NamedDay | undefined {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) {
    const [written, month = '', day, year] = monthFirst;
    return { written, index: monthFirst.index, day: toDay(year, month, day, near) };
  }
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst === null) return undefined;
  const [written, day, month = '', year] = dayFirst;
  return { written, index: dayFirst.index, day: toDay(year, month, day, near) };
}

function toDay(
  year: string | undefined,
  month: string,
  day: string | undefined,
  near: string,
): string | undefined {
  const monthNumber = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const rest = `${String(monthNumber).padStart(2, '0')}-${day?.padStart(2, '0')}`;
  if (year !== undefined) return existingDay(`${year}-${rest}`);
  const at = Number(near.slice(0, 4));
  const candidates = [at - 1, at, at + 1].flatMap((each) => existingDay(`${each}-${rest}`) ?? []);
  return candidates.sort((a, b) => distance(a, near) - distance(b, near))[0];
}

function distance(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / MS_PER_DAY;
}

/** The text itself, where it is a day of the calendar: 2022-02-29 is none. */
export function existingDay(text: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text) ? text : undefined;
}
