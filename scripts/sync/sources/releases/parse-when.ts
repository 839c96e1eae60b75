import { isoDay } from '../../../../src/model/day.ts';
import { dateWords, type PlacedDateWord } from './parse-date-words.ts';

/** A day as written; what is not written is absent. */
export interface WrittenDay {
  readonly weekday?: number;
  readonly day?: number;
  /** The ordinal suffix, such as "th". */
  readonly suffix?: string;
  /** 1 to 12. */
  readonly month?: number;
  readonly year?: number;
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

/** One way in which a cell writes its time: a day or a span, perhaps with a time and a zone. */
export interface WrittenTime {
  readonly first: WrittenDay;
  /** The last day of a span. */
  readonly last?: WrittenDay;
  /** Minutes after midnight; 1440 is the end of the day. */
  readonly minutes?: number;
  readonly zone?: string;
  /** Hours ahead of UTC. */
  readonly offset?: number;
}

/** When something happens, as written. */
export interface WrittenWhen {
  readonly text: string;
  /** The same time in several zones, in file order. */
  readonly times: readonly WrittenTime[];
  /** Words that are no part of a date. */
  readonly unread: readonly string[];
  /** Whether a day or a month comes twice where one was expected, so that nothing can be said. */
  readonly isAmbiguous: boolean;
}

const END_OF_DAY = 24 * 60;

/** "moved from 25 July to 27 July" is no span. */
const MOVED = /\b(?:moved|changed|delayed|postponed) from\b/i;

type Draft = { -readonly [Key in keyof WrittenDay]: WrittenDay[Key] };

/**
 * Reads a cell such as "02:00 UTC Friday 19th July 2024 / 19:00 PDT Thursday 18th July 2024".
 * @param month the month that the cell’s column stands for, where it does
 */
export function parseWhen(text: string, month?: number): WrittenWhen {
  const words = dateWords(text);
  const unread = words.flatMap((word) => (word.kind === 'other' ? [word.text] : []));
  const parts = splitWords(words, 'slash').map((part) => parseTime(part, month));
  return {
    text: text.trim(),
    times: parts.flatMap(({ time }) => (time === undefined ? [] : [time])),
    unread,
    isAmbiguous: MOVED.test(text) || parts.some(({ isAmbiguous }) => isAmbiguous),
  };
}

/** A date at the beginning of a line, and what follows it. */
export interface LeadingWhen {
  readonly when: WrittenWhen;
  readonly rest: string;
}

/** Reads a line such as "July 12th (Weds): v1.8.0-alpha.1"; undefined where no date leads it. */
export function parseLeadingWhen(line: string): LeadingWhen | undefined {
  const words = dateWords(line);
  const stop = words.findIndex(({ kind }) => kind === 'other' || kind === 'colon');
  const leading = stop < 0 ? words : words.slice(0, stop);
  const last = leading.findLastIndex(
    ({ kind }) => kind !== 'filler' && kind !== 'dash' && kind !== 'slash',
  );
  const end = leading[last]?.end ?? 0;
  const rest = line.slice(end).replace(/^[\s,:.)–—-]+/u, '');
  const when = parseWhen(line.slice(0, line.length - rest.length).replace(/[\s,:.–—-]+$/u, ''));
  if (!when.times.some(({ first }) => first.day !== undefined && hasMonth(when))) return undefined;
  return { when, rest: rest.trim() };
}

/** The days that a running text mentions with a month and a year or a weekday. */
export function parseMentions(text: string): WrittenDay[] {
  const isDateWord = ({ kind }: PlacedDateWord) =>
    ['weekday', 'month', 'day', 'year', 'date', 'filler'].includes(kind);
  const runs: PlacedDateWord[][] = [[]];
  for (const word of dateWords(text)) {
    if (isDateWord(word)) runs.at(-1)?.push(word);
    else runs.push([]);
  }
  return runs.flatMap((run) => {
    const { day, isAmbiguous } = parseDay(run);
    const isDated = day.year !== undefined || (day.weekday !== undefined && day.day !== undefined);
    return !isAmbiguous && day.month !== undefined && isDated ? [day] : [];
  });
}

function hasMonth({ times }: WrittenWhen): boolean {
  return times.some(({ first, last }) => (first.month ?? last?.month) !== undefined);
}

function splitWords(words: readonly PlacedDateWord[], at: 'slash' | 'dash'): PlacedDateWord[][] {
  const parts: PlacedDateWord[][] = [[]];
  for (const word of words) {
    if (word.kind === at) parts.push([]);
    else parts.at(-1)?.push(word);
  }
  return parts.filter((part) => part.some(({ kind }) => kind !== 'filler' && kind !== 'other'));
}

function parseTime(
  words: readonly PlacedDateWord[],
  month: number | undefined,
): { time?: WrittenTime; isAmbiguous: boolean } {
  const days = splitWords(words, 'dash').map(parseDay);
  const [first, last] = days;
  if (first === undefined) return { isAmbiguous: false };
  const isAmbiguous = days.length > 2 || days.some((day) => day.isAmbiguous);
  const inColumn = month === undefined ? {} : { month };
  const isOverNewYear = (first.day.month ?? 0) > (last?.day.month ?? 12);
  const time: WrittenTime = {
    first: { ...inColumn, ...shared(last?.day, isOverNewYear ? -1 : 0), ...first.day },
    ...(last !== undefined && {
      last: { ...inColumn, ...shared(first.day, isOverNewYear ? 1 : 0), ...last.day },
    }),
    ...clockOf(words),
  };
  return { time, isAmbiguous };
}

/**
 * "Thursday 18th - Friday 19th June 2026": month and year are written once for both.
 * @param years how many years lie between, as in "28 December - 2 January 2026"
 */
function shared(day: WrittenDay | undefined, years: number): WrittenDay {
  return {
    ...(day?.month !== undefined && { month: day.month }),
    ...(day?.year !== undefined && { year: day.year + years }),
  };
}

function parseDay(words: readonly PlacedDateWord[]): { day: WrittenDay; isAmbiguous: boolean } {
  const day: Draft = {};
  let isAmbiguous = false;
  const set = <Key extends keyof Draft>(key: Key, value: Draft[Key]) => {
    if (day[key] !== undefined) isAmbiguous = true;
    day[key] = value;
  };
  for (const word of words) {
    if (word.kind === 'weekday') set('weekday', word.weekday);
    if (word.kind === 'month') set('month', word.month);
    if (word.kind === 'year') set('year', word.year);
    if (word.kind === 'date') {
      const [year, month, dayOfMonth] = word.date.split('-').map(Number);
      set('year', year);
      set('month', month);
      set('day', dayOfMonth);
    }
    if (word.kind === 'day') {
      set('day', word.day);
      day.suffix = word.suffix;
    }
  }
  return { day, isAmbiguous };
}

/** The time of day and its zone. A day in the AoE zone without a time ends when the day does. */
function clockOf(words: readonly PlacedDateWord[]): Partial<WrittenTime> {
  const time = words.find((word) => word.kind === 'time');
  const zone = words.find((word) => word.kind === 'zone');
  const isEndOfDay = words.some(({ kind }) => kind === 'end-of-day') || zone?.zone === 'AoE';
  const minutes = time?.minutes ?? (isEndOfDay ? END_OF_DAY : undefined);
  return {
    ...(minutes !== undefined && { minutes }),
    ...(zone !== undefined && { zone: zone.zone, offset: zone.offset }),
  };
}
