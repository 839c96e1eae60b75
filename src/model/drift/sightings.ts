import type { DriftFinding, DriftSightings } from '../../schemas/drift.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { DriftContext } from './context.ts';
import { findingId } from './finding-id.ts';

/** When an inconsistency was first seen. */
export interface Sighting {
  /** ISO 8601. */
  readonly day: string;
  /** Whether it was there before that day, the first of which anything is known about issues. */
  readonly isOlder: boolean;
}

/** What is new since days were last recorded: upstream's files, or only the code that reads and compares them. */
export type SightingNews = 'upstream' | 'code';

/**
 * The days on which inconsistencies were first seen. What is new is seen on the day of the content; where
 * nothing was recorded before, or only the code found what there was all along, it counts from the day since when it
 * holds, or, where that cannot be known, from the day since when issues are read.
 * @param known what was recorded so far
 */
export function updateSightings(
  findings: readonly DriftFinding[],
  known: DriftSightings | undefined,
  context: Pick<DriftContext, 'atlas' | 'issues'>,
  news: SightingNews = 'upstream',
): DriftSightings {
  const days = findings.map((finding): [string, string] => [
    findingId(finding),
    sightingOf(finding, known, context, news).day,
  ]);
  return Object.fromEntries(days.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** When an inconsistency was first seen. */
export function sightingOf(
  finding: DriftFinding,
  known: DriftSightings | undefined,
  { atlas, issues }: Pick<DriftContext, 'atlas' | 'issues'>,
  news: SightingNews = 'upstream',
): Sighting {
  const id = findingId(finding);
  const recorded = known !== undefined && Object.hasOwn(known, id) ? known[id] : undefined;
  // What an issue said before it was first read is not known.
  const isUndated = finding.kind.startsWith('issue-');
  const first = isUndated ? (issues.readSince ?? atlas.today) : heldSince(finding, atlas);
  // Issues are read anew by each sync, whatever it says of files.
  const isOld = known === undefined || (news === 'code' && !isUndated);
  const day = recorded ?? (isOld ? first : atlas.today);
  return { day, isOlder: isUndated && day <= first };
}

/** The day from which it holds. What has no known day counts from the oldest release that has one. */
function heldSince({ since }: DriftFinding, atlas: Atlas): string {
  if (since.date !== undefined && since.date <= atlas.today) return since.date;
  return atlas.releases.find((release) => release.day !== undefined)?.day?.date ?? atlas.today;
}
