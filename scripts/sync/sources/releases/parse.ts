import { cleanUrl } from '../../../../src/model/clean-url.ts';
import { errorWords } from '../../../../src/model/error-words.ts';
import type { CycleEvent, Release } from '../../../../src/schemas/release.ts';
import { Oddities } from '../../reading/oddities.ts';
import { resolveTime } from './parse-event-time.ts';
import { type EventKind, eventKinds } from './parse-kinds.ts';
import { scheduleRows, summaryRows } from './parse-lists.ts';
import {
  type Blocks,
  linksIn,
  parseReadme,
  visibleText,
  withRowsTogether,
} from './parse-markdown.ts';
import { type TimelineRow, timelineRows } from './parse-tables.ts';
import { parseMentions, parseWhen, type WrittenTime, type WrittenWhen } from './parse-when.ts';
import { type CycleAnchor, findYears, type YearOfMonth } from './parse-years.ts';

/** The cycle as planned. */
export type CycleBlock = NonNullable<Release['cycle']>;

/** A row with its cells read as far as that goes without knowing the year. */
interface ReadRow {
  readonly row: TimelineRow;
  /** The row’s name in problems. */
  readonly field: string;
  readonly kind: EventKind[];
  readonly when: WrittenWhen;
}

const MAX_NAME = 200;

/**
 * Reads the timeline of a release cycle from `releases/release-1.NN/README.md` of
 * kubernetes/sig-release: a table with a row an event, or in older READMEs a column a month or a
 * list. A README that cannot be read gives a block without events and a problem that says why.
 * @param path the README in kubernetes/sig-release
 * @param version the release, such as "1.34"
 * @param anchor a real date of this release, for READMEs that leave out the year
 */
export function parseCycleReadme(
  text: string,
  path: string,
  version: string,
  anchor?: CycleAnchor,
): CycleBlock {
  const oddities = new Oddities();
  const blocks = readMarkdown(text, oddities);
  const events = readEvents(blocks, version, anchor, oddities);
  const board = findBoard(blocks);
  const { problems } = oddities;
  return { path, board, events, problems };
}

function readEvents(
  blocks: Blocks,
  version: string,
  anchor: CycleAnchor | undefined,
  oddities: Oddities,
): CycleEvent[] {
  const table = timelineRows(blocks);
  const rows = (table.length > 0 ? table : scheduleRows(blocks, version)).map((row, index) =>
    readRow(row, index, version, oddities),
  );
  if (rows.length === 0) oddities.add('Timeline', 'missing', 'a table or list of dated events');
  const yearOf = findYears({
    days: rows.flatMap(({ when }) => writtenDays(when)),
    release: rows
      .filter(({ kind }) => kind.includes('release'))
      .flatMap(({ when }) => writtenDays(when))[0],
    mentions: blocks.flatMap((block) => parseMentions(visibleText(block).text)),
    anchor,
  });
  const events = rows.flatMap((row) => readEvent(row, yearOf, oddities) ?? []);
  noteSummaryDifferences(summaryRows(blocks), events, version, yearOf, oddities);
  return events;
}

function readMarkdown(text: string, oddities: Oddities): Blocks {
  const rows = withRowsTogether(text);
  if (rows.apart !== undefined) {
    oddities.add('Timeline', 'normalized', 'no blank line within a table', rows.apart);
  }
  try {
    return parseReadme(rows.text);
  } catch (error) {
    const reason = errorWords(error);
    oddities.add('README', 'not-a-value', 'a Markdown document', reason);
    return [];
  }
}

function readRow(row: TimelineRow, index: number, version: string, oddities: Oddities): ReadRow {
  // What Markdown leaves of bold words lacks its other half.
  const plain = row.name.replaceAll('**', '').trim();
  const name = plain.length > MAX_NAME ? `${plain.slice(0, MAX_NAME - 1)}…` : plain;
  const field = `Timeline: ${name === '' ? `row ${index + 1}` : name}`;
  if (plain !== row.name) oddities.add(field, 'normalized', 'both marks of bold words', row.name);
  return {
    row: { ...row, name },
    field,
    kind: eventKinds(name, version),
    when: parseWhen(row.when.text, row.month),
  };
}

function writtenDays({ times }: WrittenWhen) {
  return times.flatMap(({ first, last }) => (last === undefined ? [first] : [first, last]));
}

function readEvent(
  { row, field, kind, when }: ReadRow,
  yearOf: YearOfMonth | undefined,
  oddities: Oddities,
): CycleEvent | undefined {
  if (row.name === '') {
    oddities.add(field, 'missing', 'what happens, and when', row.who);
    return undefined;
  }
  const time = resolveTime(when, clockIn(row.name), yearOf, field, oddities);
  if (time === undefined) return undefined;
  const movedFrom = readMovedFrom(row, yearOf, field, oddities);
  const week = readWeek(row.week ?? '', `${field}: Week`, oddities);
  const owner = row.who?.replaceAll(/\s*\(@[^()]*\)/g, '').trim();
  return { name: row.name, kind, ...time, movedFrom, week, ...(owner && { owner }) };
}

/** A time of day in the event’s name, such as "(18:00 PDT)" or "(EOD PST)". */
function clockIn(name: string): WrittenTime | undefined {
  return parseWhen(name).times.find(
    ({ minutes, offset }) => minutes !== undefined && offset !== undefined,
  );
}

/** "~~25~~ moved to **27**": the struck-out day is the one it was planned for before. */
function readMovedFrom(
  { when, month }: TimelineRow,
  yearOf: YearOfMonth | undefined,
  field: string,
  oddities: Oddities,
): string | undefined {
  if (when.struckOut === '') return undefined;
  const before = parseWhen(when.struckOut, month);
  return resolveTime(before, undefined, yearOf, field, oddities)?.date;
}

function readWeek(text: string, field: string, oddities: Oddities): number | undefined {
  if (text === '') return undefined;
  const match = /^(?:week )?(\d{1,2})$/i.exec(text);
  if (match === null) oddities.add(field, 'not-a-value', 'a week such as "week 3"', text);
  return match === null ? undefined : Number(match[1]);
}

const BOARD = /^enhancements? tracking (?:board|sheet)$/i;

/** The address at which the release team tracks enhancements, where the README links it. */
function findBoard(blocks: Blocks): string | undefined {
  const link = linksIn(blocks).find(({ text }) => BOARD.test(text));
  return link && cleanUrl(link.url)?.url;
}

/**
 * Compares the summary at the top of a README with its timeline: where they differ, the timeline
 * counts and the difference is a problem.
 */
function noteSummaryDifferences(
  rows: readonly TimelineRow[],
  events: readonly CycleEvent[],
  version: string,
  yearOf: YearOfMonth | undefined,
  oddities: Oddities,
): void {
  for (const { name, when } of rows) {
    const kinds = eventKinds(name, version).filter(
      (kind) => kind !== 'other' && kind !== 'pre-release',
    );
    const event = events.find((other) => kinds.some((kind) => other.kind.includes(kind)));
    const time = resolveTime(parseWhen(when.text), undefined, yearOf, name, new Oddities());
    if (event === undefined || time === undefined) continue;
    const isSameDay = event.date === time.date;
    const isSameTime = (event.deadline ?? time.deadline) === (time.deadline ?? event.deadline);
    if (isSameDay && isSameTime) continue;
    const expected = isSameDay ? event.deadline : event.date;
    oddities.add(`Summary: ${name}`, 'contradiction', `${expected}, as in the timeline`, when.text);
  }
}
