import { dayInNumbers, parseMonth, parseWeekday } from '../../reading/days.ts';

/** A word of a date as sig-release writes them. */
export type DateWord =
  | { readonly kind: 'weekday'; readonly weekday: number }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'day'; readonly day: number; readonly suffix: string }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'time'; readonly minutes: number }
  | { readonly kind: 'zone'; readonly zone: string; readonly offset: number }
  | { readonly kind: 'end-of-day' | 'dash' | 'slash' | 'colon' | 'filler' }
  | { readonly kind: 'other'; readonly text: string };

/** A word and where it ends in the text. */
export type PlacedDateWord = DateWord & { readonly end: number };

/** Hours ahead of UTC, read literally: upstream's "PST" is UTC−8 in summer as well. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['UTC', 0],
  ['Z', 0],
  ['GMT', 0],
  ['AoE', -12],
  ['PST', -8],
  ['PDT', -7],
  ['EST', -5],
  ['EDT', -4],
  ['BST', 1],
  ['CET', 1],
  ['CEST', 2],
]);

const WORD = new RegExp(
  [
    /(?<date>(?<!\d)\d{1,4}(?<between>[-/])\d{1,2}\k<between>\d{1,4}(?!\d)T?)/,
    /(?<time>(?<hour>\d{1,2}):(?<minute>\d{2})(?::\d{2})?(?!\d)(?: ?(?<half>[ap]m)\b)?)/,
    /(?<clock>(?<clockHour>\d{1,2}) ?(?<clockHalf>[ap]m)\b)/,
    /(?<year>\d{4}(?!\d))/,
    /(?<day>\d{1,2})(?<suffix>st|nd|rd|th)?(?!\d|\.\d)/,
    /(?<moved>moved to\b)/,
    /(?<to>\b(?:to|through|until)\b)/,
    /(?<letters>\p{L}+)/u,
    /(?<dash>[-–—])/,
    /(?<slash>\/)/,
    /(?<colon>:)/,
    /(?<filler>[\s,.()]+)/,
    /(?<rest>.)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/** Splits a text into the words of dates; what is none of them comes as `other`. */
export function dateWords(text: string): PlacedDateWord[] {
  return [...text.matchAll(WORD)].map((match) => ({
    ...dateWord(match[0], match.groups ?? {}),
    end: match.index + match[0].length,
  }));
}

function dateWord(text: string, groups: Readonly<Record<string, string | undefined>>): DateWord {
  const { hour, minute, half, clockHour, clockHalf, year, day, suffix, letters } = groups;
  if (groups.date !== undefined) return dateInNumbers(text);
  if (hour !== undefined) return time(Number(hour), Number(minute), half);
  if (clockHour !== undefined) return time(Number(clockHour), 0, clockHalf);
  if (year !== undefined) return { kind: 'year', year: Number(year) };
  if (day !== undefined) return { kind: 'day', day: Number(day), suffix: suffix ?? '' };
  if (letters !== undefined) return letterWord(letters);
  if ((groups.dash ?? groups.to) !== undefined) return { kind: 'dash' };
  if (groups.slash !== undefined) return { kind: 'slash' };
  if (groups.colon !== undefined) return { kind: 'colon' };
  const isFiller = groups.filler !== undefined || groups.moved !== undefined;
  return isFiller ? { kind: 'filler' } : { kind: 'other', text };
}

function dateInNumbers(text: string): DateWord {
  const date = dayInNumbers(text.replace(/T$/i, ''));
  return date === undefined ? { kind: 'other', text } : { kind: 'date', date };
}

function time(hour: number, minute: number, half: string | undefined): DateWord {
  const hours = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  return { kind: 'time', minutes: hours * 60 + minute };
}

function letterWord(text: string): DateWord {
  const lower = text.toLowerCase();
  const weekday = parseWeekday(lower);
  if (weekday !== undefined) return { kind: 'weekday', weekday };
  const month = parseMonth(lower);
  if (month !== undefined) return { kind: 'month', month };
  if (lower === 'eod') return { kind: 'end-of-day' };
  const zone = [...ZONES].find(([name]) => name.toLowerCase() === lower);
  if (zone !== undefined) return { kind: 'zone', zone: zone[0], offset: zone[1] };
  return { kind: 'other', text };
}
