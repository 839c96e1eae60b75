import type { ChangeRecord } from '../../schemas/change.ts';
import { type ComparedRecords, pairUp } from './records.ts';

type Compared = Pick<ComparedRecords, 'releaseNotes'>;

/**
 * The notes that are new of releases whose notes were read before, or that are the first of theirs. Notes
 * that went, or are worded otherwise, are no news.
 */
export function noteChanges(
  { releaseNotes: before }: Compared,
  { releaseNotes: after }: Compared,
): ChangeRecord[] {
  // Where no notes at all were read before, all are new to the reader, not to anyone else.
  if (before.length === 0) return [];
  const pairs = pairUp(before, after, ({ version }) => version);
  return pairs.flatMap(({ key, before: old, after: now }) => {
    const known = new Set((old?.notes ?? []).map(({ pr }) => pr));
    const added = (now?.notes ?? []).map(({ pr }) => pr).filter((pr) => !known.has(pr));
    if (added.length === 0) return [];
    const from = known.size === 0 ? {} : { from: String(known.size) };
    return [
      {
        kind: 'release-notes' as const,
        subject: key,
        ...from,
        to: String(known.size + added.length),
        pullRequests: added,
      },
    ];
  });
}
