import { daysBetween, isoDay } from '../../../../src/model/day.ts';
import { weekdayOf } from '../../reading/days.ts';
import { type WrittenDay, writtenDayIn } from './parse-when.ts';

/** A real date that tells in which year a cycle ran. */
export interface CycleAnchor {
  /** The day of the release. */
  readonly released?: string;
  /** The day its support ended or will end. */
  readonly endOfLife?: string;
}

/** Tells the year of a month of one cycle; a cycle may run over the end of a year. */
export type YearOfMonth = (month: number) => number;

/** What a document says about its years. */
export interface YearEvidence {
  /** The days of the timeline as written, with and without a year. */
  readonly days: readonly WrittenDay[];
  /** The day of the release as written, where the timeline has it. */
  readonly release?: WrittenDay;
  /** Days in the rest of the document. */
  readonly mentions: readonly WrittenDay[];
  readonly anchor?: CycleAnchor;
}

/** A planned and a real release day lie no further apart than this. */
const MAX_SLIP_DAYS = 120;

/** No release was supported for longer: fourteen months, sometimes with extra time (1.22: 491). */
const MAX_SUPPORT_DAYS = 550;

/**
 * Finds the year of a timeline that leaves it out: from the dates in the document that have one and
 * from the anchor, in so far as the written weekdays agree. Undefined where nothing gives a year, two
 * years fit equally well, or most weekdays disagree.
 */
export function findYears(evidence: YearEvidence): YearOfMonth | undefined {
  const months = new Set(evidence.days.flatMap(({ month }) => month ?? []));
  const firstMonth = firstMonthOf(months);
  if (firstMonth === undefined) return undefined;
  const inCycle = (firstYear: number) => (month: number) =>
    month >= firstMonth ? firstYear : firstYear + 1;
  const votes = countVotes(evidence, months, firstMonth);
  const years = [...new Set([...votes.keys(), ...anchorYears(evidence.anchor)])];
  const plausible = years.filter((year) => isPlausible(evidence, months, inCycle(year)));
  const [best, second] = (plausible.length > 0 ? plausible : [...votes.keys()])
    .map((year) => ({
      year,
      agreement: weekdayAgreement(evidence, months, inCycle(year)),
      votes: votes.get(year) ?? 0,
    }))
    .sort((a, b) => b.agreement - a.agreement || b.votes - a.votes);
  if (best === undefined || best.agreement < 0) return undefined;
  const isTie = second?.agreement === best.agreement && second.votes === best.votes;
  return isTie ? undefined : inCycle(best.year);
}

/** How many dates of the document put the beginning of the cycle in which year. */
function countVotes(
  { days, mentions }: YearEvidence,
  months: ReadonlySet<number>,
  firstMonth: number,
): Map<number, number> {
  const votes = new Map<number, number>();
  for (const written of [...days, ...mentions]) {
    const { year, month } = written;
    if (year === undefined || month === undefined || !months.has(month)) continue;
    if (!isRealDay(written)) continue;
    const firstYear = month >= firstMonth ? year : year - 1;
    votes.set(firstYear, (votes.get(firstYear) ?? 0) + 1);
  }
  return votes;
}

/** The month after the longest pause: of September to January, September. */
function firstMonthOf(months: ReadonlySet<number>): number | undefined {
  const sorted = [...months].sort((a, b) => a - b);
  const pauses = sorted.map((month, index) => ({
    month,
    pause: (month - (sorted.at(index - 1) ?? month) + 12) % 12 || 12,
  }));
  return pauses.reduce<(typeof pauses)[number] | undefined>(
    (longest, next) => (longest === undefined || next.pause > longest.pause ? next : longest),
    undefined,
  )?.month;
}

function anchorYears(anchor: CycleAnchor | undefined): number[] {
  return [anchor?.released, anchor?.endOfLife].flatMap((day) => {
    if (day === undefined) return [];
    const year = Number(day.slice(0, 4));
    return [year, year - 1, year - 2];
  });
}

function isPlausible(
  { release, anchor }: YearEvidence,
  months: ReadonlySet<number>,
  yearOf: YearOfMonth,
): boolean {
  const planned = releaseDay(release, months, yearOf);
  if (anchor === undefined || planned === undefined) return true;
  if (anchor.released !== undefined) {
    return Math.abs(daysBetween(planned, anchor.released)) <= MAX_SLIP_DAYS;
  }
  if (anchor.endOfLife === undefined) return true;
  const supported = daysBetween(planned, anchor.endOfLife);
  return supported > 0 && supported <= MAX_SUPPORT_DAYS;
}

/** The planned release; without one, the first of the cycle’s last month. */
function releaseDay(
  release: WrittenDay | undefined,
  months: ReadonlySet<number>,
  yearOf: YearOfMonth,
): string | undefined {
  if (release?.month !== undefined) return writtenDayIn(release, yearOf(release.month));
  return [...months]
    .flatMap((month) => isoDay(yearOf(month), month, 1) ?? [])
    .sort()
    .at(-1);
}

/** How many more written weekdays agree with the years than disagree. */
function weekdayAgreement(
  { days, mentions }: YearEvidence,
  months: ReadonlySet<number>,
  yearOf: YearOfMonth,
): number {
  return [...days, ...mentions]
    .filter(({ year, month }) => year === undefined && month !== undefined && months.has(month))
    .reduce((sum, written) => {
      const day = writtenDayIn(written, written.month && yearOf(written.month));
      if (day === undefined || written.weekday === undefined) return sum;
      return sum + (weekdayOf(day) === written.weekday ? 1 : -1);
    }, 0);
}

/** A day that exists and whose weekday, where written, is right; a month with its year will do. */
function isRealDay(written: WrittenDay): boolean {
  if (written.day === undefined) return true;
  const day = writtenDayIn(written, written.year);
  if (day === undefined) return false;
  return written.weekday === undefined || weekdayOf(day) === written.weekday;
}
