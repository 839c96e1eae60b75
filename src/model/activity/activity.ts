import type { ActivityWeek, MergedPullRequest, ProjectRelease } from '../../schemas/activity.ts';
import { mondayOf } from '../day.ts';
import { groupByEach } from '../group-by-each.ts';
import type { ReleaseNoteIndex } from '../release/notes.ts';
import { type ReleaseView, releaseDay } from '../release/release.ts';

/** A merged pull request, and the release that it is for. */
export interface MergedView extends MergedPullRequest {
  /** The day of the merge, in UTC. */
  readonly date: string;
  /** The Monday of its week. */
  readonly week: string;
  /** Absent where nothing tells it. */
  readonly release: string | undefined;
}

/** What was merged and released, found by week and by what it is about. Lists: newest first. */
export interface ActivityIndex {
  /** Merged from one day to another, both included. */
  mergedBetween(from: string, to: string): readonly MergedView[];
  /** Released around Kubernetes from one day to another, both included. */
  releasedBetween(from: string, to: string): readonly ProjectRelease[];
  /** The pull requests that name a KEP by number. */
  ofKep(number: number): readonly MergedView[];
  /** The pull requests that name a feature gate. */
  ofGate(name: string): readonly MergedView[];
}

/**
 * Indexes the weeks on record.
 * @param releases all releases, oldest first: a pull request is for the first whose cycle ends after it
 * @param notes the notes of a release have its pull requests
 */
export function indexActivity(
  weeks: readonly ActivityWeek[],
  releases: readonly ReleaseView[],
  notes: Pick<ReleaseNoteIndex, 'ofPullRequest'>,
): ActivityIndex {
  const ends = releases.flatMap(endOfCycle);
  const merged = weeks
    .flatMap(({ pullRequests = [] }) => pullRequests)
    .map((pull): MergedView => {
      const date = pull.merged.slice(0, 10);
      const release =
        notes.ofPullRequest(pull.number)?.release ??
        pull.milestone ??
        ends.find(({ day }) => day > date)?.version;
      return { ...pull, date, week: mondayOf(date), release };
    })
    .sort((a, b) => b.merged.localeCompare(a.merged) || b.number - a.number);
  const released = weeks.flatMap(({ releases: list = [] }) => list);
  const byKep = groupByEach(merged, ({ keps }) => keps);
  const byGate = groupByEach(merged, ({ gates }) => gates);
  return {
    mergedBetween: (from, to) => merged.filter(({ date }) => date >= from && date <= to),
    releasedBetween: (from, to) =>
      released
        .filter(({ date }) => date >= from && date <= to)
        .sort((a, b) => b.date.localeCompare(a.date)),
    ofKep: (number) => byKep.get(number) ?? [],
    ofGate: (name) => byGate.get(name) ?? [],
  };
}

/** The day from which what is merged is for the next release: the thaw, else the release day. */
function endOfCycle(release: ReleaseView): { version: string; day: string }[] {
  const { version, record } = release;
  const thaw = record.cycle?.events.find(({ kind }) => kind.includes('thaw'))?.date;
  const day = thaw ?? releaseDay(record)?.date;
  return day === undefined ? [] : [{ version, day }];
}

/**
 * What was merged for an enhancement: what names it by number, and what does something to one of its
 * gates. Newest first.
 * @param number the enhancement's number, where it has one of its own
 */
export function mergedFor(
  index: Pick<ActivityIndex, 'ofKep' | 'ofGate'>,
  number: number | undefined,
  gates: readonly string[],
): MergedView[] {
  const named = number === undefined ? [] : index.ofKep(number);
  const changed = gates.flatMap((name) => index.ofGate(name).filter((view) => isAbout(view, name)));
  return [...new Set([...named, ...changed])].sort(
    (a, b) => b.merged.localeCompare(a.merged) || b.number - a.number,
  );
}

/** Whether a pull request is about a gate, and does not only name it beside others. */
function isAbout({ changedGates, gates = [] }: MergedView, name: string): boolean {
  return changedGates?.includes(name) ?? gates.length === 1;
}
