import { readFileSync } from 'node:fs';
import type { RecordedActivity } from '../github/activity.ts';
import type { RecordedIssue } from '../github/issues.ts';
import { ACTIVITY, ISSUES } from './upstream-bundles.ts';

/** The recorded KEP issues. */
export const readRecordedIssues = (): RecordedIssue[] => JSON.parse(readFileSync(ISSUES, 'utf8'));

/** The recorded releases and merged pull requests, by repository. */
export const readRecordedActivity = (): Required<RecordedActivity> =>
  JSON.parse(readFileSync(ACTIVITY, 'utf8'));

/** A recorded pull request as GitHub’s GraphQL gives it. */
export function inGraphql({
  labels,
  ...rest
}: Required<RecordedActivity>['mergedPullRequests'][string][number]) {
  return { ...rest, labels: { nodes: labels.map((name) => ({ name })) } };
}
