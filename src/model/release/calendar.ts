import type { CycleEvent, Release } from '../../schemas/release.ts';
import { compareVersions } from '../version.ts';
import { patchesOf } from './published.ts';
import { keyEvents, type ReleaseView, releaseDay, releaseEvent } from './release.ts';

/** An entry of a calendar. */
export interface CalendarEntry {
  /** Stays the same when its day moves, so that calendars move the entry instead of adding one. */
  readonly id: string;
  readonly title: string;
  /** The first day, ISO 8601. */
  readonly day: string;
  /** The last day of a span. */
  readonly lastDay?: string | undefined;
  /** The instant in UTC until which something may be done; it then has no span. */
  readonly deadline?: string | undefined;
  /** The release that it belongs to. */
  readonly release: string;
  /** How often its day moved, as far as that was recorded. */
  readonly moves: number;
  /** The day on which the last move was recorded, ISO 8601. */
  readonly moved?: string | undefined;
}

/** The days on which moves of an event were recorded, oldest first. */
export type RecordedMoves = (release: string, event: string) => readonly string[];

/** The calendars of all releases: what each has, by the last part of its address. */
export const CALENDARS = {
  releases: 'Releases, patch releases, and ends of support',
  deadlines: 'Freezes and releases of each cycle',
} as const;

/** Which calendar: one of all releases, or the whole cycle of one. */
export type CalendarName = keyof typeof CALENDARS;

/** The entries of a calendar over all releases, by day. */
export function calendarOf(
  name: CalendarName,
  releases: readonly ReleaseView[],
  movesOf: RecordedMoves,
): CalendarEntry[] {
  return releases
    .flatMap(({ record }) =>
      name === 'releases'
        ? supportEntries(record)
        : eventEntries(record, keyEvents(record), movesOf),
    )
    .sort(byDay);
}

/** Everything that a release's cycle and support have a day for, by day; the release itself once. */
export function releaseCalendar({ record }: ReleaseView, movesOf: RecordedMoves): CalendarEntry[] {
  const isInCycle = releaseEvent(record) !== undefined;
  const support = supportEntries(record).filter(
    ({ id }) => !(isInCycle && id.endsWith('-released')),
  );
  return [...eventEntries(record, record.cycle?.events ?? [], movesOf), ...support].sort(byDay);
}

/** The events as they are planned, but the release as it was: plans are not kept after it. */
function eventEntries(
  record: Release,
  events: readonly CycleEvent[],
  movesOf: RecordedMoves,
): CalendarEntry[] {
  const { version } = record;
  const out = releaseDay(record);
  const released = out?.basis === 'scheduled' ? undefined : releaseEvent(record);
  const seen = new Map<string, number>();
  return events.map((event) => {
    const name = wordsToId(event.name);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const moves = movesOf(version, event.name);
    const day = (event === released ? out?.date : undefined) ?? event.date;
    const isAsPlanned = day === event.date;
    return {
      id: count === 1 ? `${version}-${name}` : `${version}-${name}-${count}`,
      title: `v${version}: ${event.name}`,
      day,
      lastDay: isAsPlanned ? event.endDate : undefined,
      deadline: isAsPlanned ? event.deadline : undefined,
      release: version,
      moves: Math.max(moves.length, event.movedFrom === undefined ? 0 : 1),
      moved: moves.at(-1),
    };
  });
}

function supportEntries(record: Release): CalendarEntry[] {
  const { version, support } = record;
  const named = [...(support?.patches ?? []), ...(support?.nextPatch ? [support.nextPatch] : [])]
    .map((patch) => patch.version)
    .sort(compareVersions);
  // Older ones, of which only the tag is known, are years of entries that nobody plans by.
  const patches = patchesOf(record).filter(
    (patch) =>
      patch.isPublished !== true ||
      (named[0] !== undefined && compareVersions(patch.version, named[0]) >= 0),
  );
  const entry = (id: string, title: string, day: string | undefined): CalendarEntry[] =>
    day === undefined ? [] : [{ id: `${version}-${id}`, title, day, release: version, moves: 0 }];
  return [
    ...entry('released', `Kubernetes v${version}`, releaseDay(record)?.date),
    ...patches.flatMap(({ version: patch, date, cherryPickDeadline }) => [
      ...entry(`patch-${patch}`, `Kubernetes v${patch}`, date),
      ...entry(`cherry-picks-${patch}`, `v${patch}: cherry-pick deadline`, cherryPickDeadline),
    ]),
    ...entry('maintenance', `v${version}: maintenance mode begins`, support?.maintenance),
    ...entry('end-of-life', `v${version}: end of support`, support?.endOfLife),
  ];
}

function wordsToId(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/^-|-$/g, '');
}

function byDay(a: CalendarEntry, b: CalendarEntry): number {
  return a.day.localeCompare(b.day) || (a.id < b.id ? -1 : 1);
}
