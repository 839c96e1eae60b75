import { REPOSITORIES as UPSTREAM } from '../../src/model/atlas/upstream.ts';
import { addDays, daysBetween } from '../../src/model/day.ts';
import type { RecordedIssue } from '../github/issues.ts';
import type { GitHub } from '../github/server.ts';
import { readRecordedActivity, readRecordedIssues } from './recorded.ts';

/** After all that is recorded of issues, and before the newest commit beside them. */
const FIRST_CHANGE = Date.parse('2026-06-05T00:00:00Z');
const LAST_CHANGE = Date.parse('2026-07-20T00:00:00Z');

/**
 * Replaces the issues and the activity that a stand-in serves: what `Soak` calls to let them grow. Half
 * of the issues are opened; of the others, half are closed and labeled, and a ninth is deleted.
 */
export function readGrowingHistory(github: GitHub): (share: number) => void {
  const issues = readRecordedIssues();
  const activity = readRecordedActivity();
  const merged = Object.values(activity.mergedPullRequests).flat();
  const days = merged.map(({ mergedAt }) => mergedAt.slice(0, 10)).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  return (share) => {
    github.setIssues(UPSTREAM.enhancements, issuesAt(issues, share));
    const day = addDays(first, Math.ceil(daysBetween(first, last) * share));
    github.setActivity({
      releases: mapValues(activity.releases, (list) =>
        list.filter(({ publishedAt }) => isPast(publishedAt, day)),
      ),
      mergedPullRequests: mapValues(activity.mergedPullRequests, (list) =>
        list.filter(({ mergedAt }) => isPast(mergedAt, day)),
      ),
    });
  };
}

function isPast(instant: string | null, day: string): boolean {
  return instant === null || instant.slice(0, 10) <= day;
}

function mapValues<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}

/** To each issue one thing happens, so that what is seen of it does not depend on when a sync looks. */
function issuesAt(issues: readonly RecordedIssue[], share: number): RecordedIssue[] {
  return issues.flatMap((issue, index) => {
    const place = index / issues.length;
    if (place >= 0.5) {
      const opened = 2 * place - 1;
      return opened > share ? [] : [{ ...issue, updated_at: instantAt(opened) }];
    }
    if (index % 9 === 0) return share > 0.5 ? [] : [issue];
    if (index % 2 === 0 || place > share) return [issue];
    const labels = [{ name: 'tracked/yes' }, { name: 'stage/stable' }];
    const closed = { state: 'closed', closed_at: instantAt(place) } as const;
    return [{ ...issue, ...closed, labels, updated_at: instantAt(place) }];
  });
}

function instantAt(share: number): string {
  const instant = FIRST_CHANGE + (LAST_CHANGE - FIRST_CHANGE) * share;
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
