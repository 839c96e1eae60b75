import type { CycleEvent, Release } from '../../schemas/release.ts';
import { compareVersions } from '../version.ts';
import { finalTags } from './published.ts';

/** Where a release stands on a given day. */
export type ReleasePhase = 'released' | 'in-progress' | 'planned';

/** A day and why we believe it. */
export interface ReleaseDay {
  readonly date: string;
  /**
   * `published`: its tag has this day. `recorded`: the release data says so. `scheduled`: the cycle's
   * plan says so.
   */
  readonly basis: 'published' | 'recorded' | 'scheduled';
}

/** A minor release as the site shows it. */
export interface ReleaseView {
  readonly version: string;
  readonly phase: ReleasePhase;
  /** The release day; unknown for releases older than the data. */
  readonly day: ReleaseDay | undefined;
  /**
   * Whether it still gets patches, by its end of life; one newer than any with an end on record, of which the data
   * does not speak yet, does. Unknown before its release, and where an older one has no end on record.
   */
  readonly isSupported: boolean | undefined;
  readonly record: Release;
}

/**
 * The release day: that of its tag, else the recorded one, else the planned one. Where pre-releases are
 * tagged and no release is, what is recorded is a plan.
 */
export function releaseDay(record: Release): ReleaseDay | undefined {
  const final = finalTags(record);
  const tag = final.find(({ version }) => version === `${record.version}.0`);
  if (tag !== undefined) return { date: tag.date, basis: 'published' };
  const recorded = record.support?.released;
  if (recorded !== undefined) {
    const isOut = final.length > 0 || record.tags === undefined;
    return { date: recorded, basis: isOut ? 'recorded' : 'scheduled' };
  }
  const planned = plannedDay(record);
  return planned === undefined ? undefined : { date: planned, basis: 'scheduled' };
}

/** The day on which the cycle's plan has the release. */
export function plannedDay(record: Release): string | undefined {
  return releaseEvent(record)?.date;
}

/** The release itself in the plan of its cycle. */
export function releaseEvent({ cycle }: Release): CycleEvent | undefined {
  return cycle?.events.find(({ kind }) => kind.includes('release'));
}

/**
 * Views of all releases, oldest first.
 * @param records every release's record
 * @param today the day the atlas speaks of, ISO 8601
 */
export function viewReleases(records: readonly Release[], today: string): ReleaseView[] {
  const ordered = records.toSorted((a, b) => compareVersions(a.version, b.version));
  const newest = ordered.findLast((record) => isOut(record, today))?.version;
  const phases = ordered.map((record) => [record, phaseOf(record, newest, today)] as const);
  const lastTold = phases.findLast(
    ([{ support }, phase]) => phase === 'released' && support?.endOfLife !== undefined,
  )?.[0].version;
  return phases.map(([record, phase]) => ({
    version: record.version,
    phase,
    day: releaseDay(record),
    isSupported: phase === 'released' ? isSupported(record, lastTold, today) : undefined,
    record,
  }));
}

/** The newest of some releases, oldest first, that is out. */
export function newestOut(releases: readonly ReleaseView[]): ReleaseView | undefined {
  return releases.findLast(({ phase }) => phase === 'released');
}

/** Whether nothing is known of a release but that KEPs target it: it is not in lists of releases. */
export function isNamedOnly({ phase, record }: Pick<ReleaseView, 'phase' | 'record'>): boolean {
  return phase === 'planned' && record.cycle === undefined && record.support === undefined;
}

function isOut(record: Release, today: string): boolean {
  const day = releaseDay(record);
  // A plan is not kept while only pre-releases are tagged.
  const isAwaited = record.tags !== undefined && finalTags(record).length === 0;
  return day !== undefined && day.date <= today && !isAwaited;
}

function phaseOf(record: Release, newest: string | undefined, today: string): ReleasePhase {
  if (newest !== undefined && compareVersions(record.version, newest) <= 0) return 'released';
  const start = cycleStart(record);
  return start !== undefined && start <= today ? 'in-progress' : 'planned';
}

/** The day on which a cycle begins, as planned. */
export function cycleStart(record: Release): string | undefined {
  const events = record.cycle?.events ?? [];
  const start = events.find(({ kind }) => kind.includes('cycle-start'));
  return start?.date ?? events.map(({ date }) => date).sort()[0];
}

function isSupported(
  { version, support }: Release,
  lastTold: string | undefined,
  today: string,
): boolean | undefined {
  if (support?.endOfLife !== undefined) return today <= support.endOfLife;
  return (lastTold !== undefined && compareVersions(version, lastTold) > 0) || undefined;
}

/** What an event is called beside its day; schedules also write "Begin Code Freeze". */
export function eventName({ name }: Pick<CycleEvent, 'name'>): string {
  return name.replace(/^Begin /, '');
}

/** Kinds of events that all contributors act on. */
export const DEADLINES: ReadonlySet<CycleEvent['kind'][number]> = new Set([
  'production-readiness-freeze',
  'enhancements-freeze',
  'feature-blog-freeze',
  'code-freeze',
  'test-freeze',
  'docs-freeze',
  'release',
]);

/** The freezes and the release of a cycle, in order of their days. */
export function keyEvents(record: Release): CycleEvent[] {
  const events = record.cycle?.events ?? [];
  return events
    .filter(({ kind }) => kind.some((one) => DEADLINES.has(one) || one === 'cycle-start'))
    .toSorted((a, b) => a.date.localeCompare(b.date));
}

/** The next freeze or release of a cycle on or after a day. */
export function nextDeadline(record: Release, today: string): CycleEvent | undefined {
  return keyEvents(record).find(
    ({ kind, date }) => date >= today && kind.some((one) => DEADLINES.has(one)),
  );
}
