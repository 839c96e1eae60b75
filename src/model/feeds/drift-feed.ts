import type { DriftFinding, DriftSightings } from '../../schemas/drift.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { driftRule } from '../drift/check.ts';
import { findingId } from '../drift/finding-id.ts';
import { driftPath } from '../drift/path.ts';
import { sightedOn } from '../drift/sightings.ts';
import { driftSourceLabel } from '../drift/words.ts';
import { type FeedEntry, type FeedView, orderEntries } from './feed.ts';
import type { FeedTopic } from './feed-topics.ts';

/**
 * The open inconsistencies as a feed, each on the day on which it was first seen. It keeps all of them.
 * @param sightings the recorded days; without them, entries have the day since when they hold
 */
export function driftFeed(
  topic: FeedTopic,
  findings: readonly DriftFinding[],
  sightings: DriftSightings | undefined,
  atlas: Atlas,
): FeedView {
  const open = findings.filter(({ waiver }) => waiver === undefined);
  return {
    ...topic,
    description: 'Each open inconsistency between upstream sources, with what both say.',
    entries: orderEntries(open.map((finding) => entryOf(finding, sightings, atlas))),
  };
}

function entryOf(
  finding: DriftFinding,
  sightings: DriftSightings | undefined,
  atlas: Atlas,
): FeedEntry {
  const { kind, subject, citations, since } = finding;
  const said = citations.map(({ source, says }) => `${driftSourceLabel(source)}: ${says}.`);
  return {
    id: `drift/${findingId(finding)}`,
    title: `${subject.name} · ${driftRule(kind).title}`,
    summary: [...said, since.release && `Since v${since.release}.`].filter(Boolean).join(' '),
    path: driftPath(finding),
    day: sightedOn(finding, sightings, atlas),
  };
}
