import type { Atlas } from '../atlas/atlas.ts';
import { refOf } from '../atlas/citation.ts';
import { lookUp } from '../atlas/lookup.ts';
import { findMentioned } from '../enhancement/find-mentioned.ts';
import { indexIssues } from '../issue/issues.ts';
import { onceForEach } from '../once.ts';
import { compareVersions } from '../version.ts';
import { announcedEnhancements } from './announced.ts';
import type { DriftContext, DriftRecords, DriftRepository } from './context.ts';

/** Joins what the rules look into. */
export function buildDriftContext(atlas: Atlas, records: DriftRecords): DriftContext {
  const newestAt = onceForEach((repository: DriftRepository) => newestOutAt(atlas, repository));
  const find = findMentioned(atlas.enhancements);
  return {
    atlas,
    lookup: lookUp(atlas),
    issues: indexIssues(records.issues),
    announcements: records.announcements,
    announced: announcedEnhancements(records.announcements, find),
    releaseNotes: records.releaseNotes,
    find,
    wasOut: (release, repository) => {
      const last = newestAt(repository);
      return last !== undefined && compareVersions(release, last) <= 0;
    },
  };
}

function newestOutAt({ releases, sources }: Atlas, repository: string): string | undefined {
  const read = refOf(sources, repository)?.committed.slice(0, 10);
  if (read === undefined) return undefined;
  return releases.findLast(({ day }) => day !== undefined && day.date <= read)?.version;
}
