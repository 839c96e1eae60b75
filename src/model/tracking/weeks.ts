import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { ReleaseView } from '../release/release.ts';
import type { MembersOn } from './members.ts';

/** How many KEPs took part in a release on a day on which they were read. */
export interface TrackedDay {
  /** ISO 8601. */
  readonly day: string;
  readonly count: number;
  /** Those that the day before it did not have; none on the first day. */
  readonly added: readonly EnhancementView[];
  /** Those that only the day before it had. */
  readonly left: readonly EnhancementView[];
}

/**
 * The days of a release's cycle on which KEPs were read.
 * @param days all days on which they were read, oldest first
 */
export function trackedDays(
  { record }: ReleaseView,
  days: readonly string[],
  membersOn: MembersOn,
): TrackedDay[] {
  const start = record.cycle?.events.map(({ date }) => date).sort()[0];
  if (start === undefined) return [];
  const views = days
    .filter((day) => day >= start)
    .map((day) => ({ day, members: membersOn(day).map(({ view }) => view) }));
  return views.map(({ day, members }, index) => {
    const before = views[index - 1]?.members;
    return {
      day,
      count: members.length,
      added: before === undefined ? [] : without(members, before),
      left: before === undefined ? [] : without(before, members),
    };
  });
}

function without(all: readonly EnhancementView[], others: readonly EnhancementView[]) {
  const ids = new Set(others.map(({ id }) => id));
  return all.filter(({ id }) => !ids.has(id));
}
