import type { ChangeRecord } from '../../schemas/change.ts';
import type { Issue } from '../../schemas/issue.ts';
import { trackingNow, trackingStateOf } from '../issue/tracking.ts';
import { type ComparedRecords, pairUp } from './records.ts';

/**
 * What the release team says otherwise of issues that were on record before. The state comes with the
 * milestone it is for: "tracked 1.37".
 */
export function issueChanges(
  before: Pick<ComparedRecords, 'issues'>,
  after: Pick<ComparedRecords, 'issues'>,
): ChangeRecord[] {
  const pairs = pairUp(before.issues, after.issues, ({ number }) => String(number));
  return pairs.flatMap(({ key, before: old, after: now }) => {
    if (now === undefined) return [];
    const [from, to] = [old && trackingWords(old), trackingWords(now)];
    return from === to || (old === undefined && to === undefined)
      ? []
      : [{ kind: 'issue-tracking' as const, subject: key, from, to }];
  });
}

function trackingWords(issue: Issue): string | undefined {
  const now = trackingNow(issue);
  const state = trackingStateOf(now);
  const words = [
    ...(state === 'none' ? [] : [state]),
    ...(now.milestone === undefined ? [] : [now.milestone]),
  ];
  return words.length === 0 ? undefined : words.join(' ');
}
