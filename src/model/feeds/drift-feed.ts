import type { DriftFinding } from '../../schemas/drift.ts';
import { dayText } from '../day.ts';
import { findingId } from '../drift/finding-id.ts';
import { DRIFT_RULES } from '../drift/registry.ts';
import type { Sighting } from '../drift/sightings.ts';
import { driftSourceLabel } from '../drift/words.ts';
import { driftPath } from '../page/paths.ts';
import { type FeedEntry, type FeedView, orderEntries } from './feed.ts';
import type { FeedTopic } from './feed-topics.ts';

/**
 * The open inconsistencies as a feed, each on the day on which it was first seen. It keeps all of them.
 */
export function driftFeed(
  topic: FeedTopic,
  findings: readonly DriftFinding[],
  sightingOf: (finding: DriftFinding) => Sighting,
): FeedView {
  const open = findings.filter(({ waiver }) => waiver === undefined);
  return {
    ...topic,
    description: 'Each open inconsistency between upstream sources, with what both say.',
    entries: orderEntries(open.map((finding) => entryOf(finding, sightingOf(finding)))),
  };
}

function entryOf(finding: DriftFinding, { day, isOlder }: Sighting): FeedEntry {
  const { kind, subject, citations, since } = finding;
  const when = isOlder
    ? `Since before ${dayText(day)}, when KEP issues were first read.`
    : since.release && `Since v${since.release}.`;
  const said = citations.map(({ source, says }) => `${driftSourceLabel(source)}: ${says}.`);
  return {
    id: `drift/${findingId(finding)}`,
    title: `${subject.name} · ${DRIFT_RULES[kind].title}`,
    summary: [...said, when].filter(Boolean).join(' '),
    path: driftPath(finding),
    day,
  };
}
