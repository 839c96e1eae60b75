import type { DriftFinding, DriftSightings } from '../../schemas/drift.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { lookUp } from '../atlas/lookup.ts';
import { previousRelease } from '../version.ts';
import { findingId } from './finding-id.ts';

/**
 * The days on which inconsistencies were first seen. What is new is seen on the day of the content; where
 * nothing was recorded before, what there is counts from the day since when it holds.
 * @param known what was recorded so far
 */
export function updateSightings(
  findings: readonly DriftFinding[],
  known: DriftSightings | undefined,
  atlas: Atlas,
): DriftSightings {
  const days = findings.map((finding): [string, string] => [
    findingId(finding),
    sightedOn(finding, known, atlas),
  ]);
  return Object.fromEntries(days.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The day on which an inconsistency was first seen, ISO 8601. */
export function sightedOn(
  finding: DriftFinding,
  known: DriftSightings | undefined,
  atlas: Atlas,
): string {
  const id = findingId(finding);
  const recorded = known !== undefined && Object.hasOwn(known, id) ? known[id] : undefined;
  return recorded ?? (known === undefined ? heldSince(finding, atlas) : atlas.today);
}

/**
 * The day from which it holds. Issues speak of what is planned: the cycle of a release begins when the
 * one before is out. What has no known day counts from the oldest release that has one.
 */
function heldSince({ kind, since }: DriftFinding, atlas: Atlas): string {
  const day = kind.startsWith('issue-') ? cycleStart(since.release, atlas) : since.date;
  if (day !== undefined && day <= atlas.today) return day;
  return atlas.releases.find((release) => release.day !== undefined)?.day?.date ?? atlas.today;
}

function cycleStart(release: string | undefined, atlas: Atlas): string | undefined {
  const before = release === undefined ? undefined : previousRelease(release);
  return before === undefined ? undefined : lookUp(atlas).release(before)?.day?.date;
}
