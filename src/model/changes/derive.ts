import type { ChangeRecord } from '../../schemas/change.ts';
import type { Issue } from '../../schemas/issue.ts';
import { trackingNow, trackingStateOf } from '../issue/tracking.ts';
import { enhancementChanges } from './enhancement-changes.ts';
import { compareGates } from './gate-changes.ts';
import { CHANGE_KINDS } from './kinds.ts';
import { type ComparedRecords, pairUp } from './records.ts';
import { releaseChanges } from './release-changes.ts';

/** What changed from one reading to the next, by kind and subject. Pure. */
export function deriveChanges(before: ComparedRecords, after: ComparedRecords): ChangeRecord[] {
  return [
    ...enhancementChanges(before, after),
    ...compareGates(before, after),
    ...issueChanges(before, after),
    ...releaseChanges(before, after),
    ...noteChanges(before, after),
  ].sort(compareChanges);
}

const ORDER = new Map(CHANGE_KINDS.map((kind, index) => [kind, index]));

/** Orders changes by kind, subject, part and source. */
export function compareChanges(a: ChangeRecord, b: ChangeRecord): number {
  const byKind = (ORDER.get(a.kind) ?? 0) - (ORDER.get(b.kind) ?? 0);
  if (byKind !== 0) return byKind;
  const [left, right] = [changeKey(a), changeKey(b)];
  return left < right ? -1 : Number(left > right);
}

/**
 * What a change is about, whatever it changed from and to: the same for every reading of one day, so
 * that what follows changes sees each once.
 */
export function changeKey({ kind, subject, aspect, source }: ChangeRecord): string {
  const part = kind.startsWith('gate-') ? undefined : aspect;
  return [kind, subject, part, source].filter((each) => each !== undefined).join('/');
}

/**
 * What the release team says otherwise of issues that were on record before. The state comes with the
 * milestone it is for: "tracked 1.37".
 */
function issueChanges(
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

type Compared = Pick<ComparedRecords, 'releaseNotes'>;

/**
 * The notes that are new of releases whose notes were read before, or that are the first of theirs. Notes
 * that went, or are worded otherwise, are no news.
 */
function noteChanges(
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
