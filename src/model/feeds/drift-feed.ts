import type { DriftFinding } from '../../schemas/drift.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { driftRule } from '../drift/check.ts';
import { findingId } from '../drift/finding-id.ts';
import { driftPath } from '../drift/path.ts';
import { driftSourceLabel } from '../drift/words.ts';
import { previousRelease } from '../version.ts';
import { type FeedEntry, type FeedView, orderEntries } from './feed.ts';
import type { FeedTopic } from './feed-topics.ts';

/**
 * The open disagreements as a feed. It keeps all of them: what is found today may hold since long ago,
 * and its entry stands below newer ones.
 */
export function driftFeed(
  topic: FeedTopic,
  findings: readonly DriftFinding[],
  atlas: Atlas,
): FeedView {
  const open = findings.filter(({ waiver }) => waiver === undefined);
  return {
    ...topic,
    description: 'Each open disagreement between upstream’s sources, with what both say.',
    entries: orderEntries(open.map((finding) => entryOf(finding, atlas))),
  };
}

function entryOf(finding: DriftFinding, atlas: Atlas): FeedEntry {
  const { kind, subject, citations, since } = finding;
  const said = citations.map(({ source, says }) => `${driftSourceLabel(source)}: ${says}.`);
  return {
    id: `drift/${findingId(finding)}`,
    title: `${subject.name} · ${driftRule(kind).title}`,
    summary: [...said, since.release && `Since v${since.release}.`].filter(Boolean).join(' '),
    path: driftPath(finding),
    day: dayOf(finding, atlas),
  };
}

/**
 * The day from which it holds, which no later build moves. Issues speak of what is planned: the cycle of
 * a release begins when the one before is out. What has no known day stands at the end, with the day of
 * the oldest release on record.
 */
function dayOf({ kind, since }: DriftFinding, atlas: Atlas): string {
  const day = kind.startsWith('issue-') ? cycleStart(since.release, atlas) : since.date;
  if (day !== undefined && day <= atlas.today) return day;
  return atlas.releases.find((release) => release.day !== undefined)?.day?.date ?? atlas.today;
}

function cycleStart(release: string | undefined, atlas: Atlas): string | undefined {
  const before = release === undefined ? undefined : previousRelease(release);
  return before === undefined ? undefined : lookUp(atlas).release(before)?.day?.date;
}
