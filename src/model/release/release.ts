import type { CycleEvent, Release } from '../../schemas/release.ts';
import { compareVersions } from '../version.ts';

/** Where a release stands on a given day. */
export type ReleasePhase = 'released' | 'in-progress' | 'planned';

/** A day and why we believe it. */
export interface ReleaseDay {
  readonly date: string;
  /** `recorded`: the release data says so. `scheduled`: the cycle's plan says so. */
  readonly basis: 'recorded' | 'scheduled';
}

/** A minor release as the site shows it. */
export interface ReleaseView {
  readonly version: string;
  readonly phase: ReleasePhase;
  /** The release day; unknown for releases older than the data. */
  readonly day: ReleaseDay | undefined;
  /** Whether it still gets patches; unknown before its release or without a recorded end of life. */
  readonly isSupported: boolean | undefined;
  readonly record: Release;
}

/** The release day: the recorded one, else the planned one. */
export function releaseDay(record: Release): ReleaseDay | undefined {
  if (record.support?.released !== undefined) {
    return { date: record.support.released, basis: 'recorded' };
  }
  const planned = record.cycle?.events.find(({ kind }) => kind.includes('release'));
  return planned === undefined ? undefined : { date: planned.date, basis: 'scheduled' };
}

/**
 * Views of all releases, oldest first.
 * @param records every release's record
 * @param today the day the atlas speaks of, ISO 8601
 */
export function viewReleases(records: readonly Release[], today: string): ReleaseView[] {
  const ordered = records.toSorted((a, b) => compareVersions(a.version, b.version));
  const newest = ordered.findLast((record) => isOut(record, today))?.version;
  return ordered.map((record) => {
    const phase = phaseOf(record, newest, today);
    return {
      version: record.version,
      phase,
      day: releaseDay(record),
      isSupported: isSupported(record, phase, today),
      record,
    };
  });
}

function isOut(record: Release, today: string): boolean {
  const day = releaseDay(record);
  return day !== undefined && day.date <= today;
}

function phaseOf(record: Release, newest: string | undefined, today: string): ReleasePhase {
  if (newest !== undefined && compareVersions(record.version, newest) <= 0) return 'released';
  const start = cycleStart(record);
  return start !== undefined && start <= today ? 'in-progress' : 'planned';
}

function cycleStart(record: Release): string | undefined {
  const events = record.cycle?.events ?? [];
  const start = events.find(({ kind }) => kind.includes('cycle-start'));
  return start?.date ?? events.map(({ date }) => date).sort()[0];
}

function isSupported(record: Release, phase: ReleasePhase, today: string): boolean | undefined {
  const end = record.support?.endOfLife;
  return end === undefined || phase !== 'released' ? undefined : today <= end;
}

const DEADLINES: ReadonlySet<CycleEvent['kind'][number]> = new Set([
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
