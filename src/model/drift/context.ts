import type { Announcement } from '../../schemas/announcement.ts';
import type { Issue } from '../../schemas/issue.ts';
import type { ReleaseNotes } from '../../schemas/release-notes.ts';
import type { Atlas } from '../atlas.ts';
import { refOf } from '../citation.ts';
import { type IssueIndex, indexIssues } from '../issue-index.ts';
import { type Lookup, lookUp } from '../lookup.ts';
import { type FindEnhancement, findMentioned } from '../mention.ts';
import { compareVersions } from '../version.ts';
import { type AnnouncedEnhancement, announcedEnhancements } from './announced.ts';

/** The records outside the atlas that rules compare. */
export interface DriftRecords {
  readonly issues: readonly Issue[];
  readonly announcements: readonly Announcement[];
  readonly releaseNotes: readonly ReleaseNotes[];
}

/** What the rules look into. */
export interface DriftContext {
  readonly atlas: Atlas;
  readonly lookup: Lookup;
  readonly issues: IssueIndex;
  readonly announcements: readonly Announcement[];
  /** All enhancements that lists of release announcements name. */
  readonly announced: readonly AnnouncedEnhancement[];
  readonly releaseNotes: readonly ReleaseNotes[];
  readonly find: FindEnhancement;
  /**
   * Whether a release was out when a repository was read: what it does not say of a later one is no
   * disagreement. The newest one that was out is the last that answers yes.
   */
  wasOut(release: string, repository: DriftRepository): boolean;
}

/** The repositories that tell of releases and are read at days of their own. */
export type DriftRepository =
  | 'kubernetes/enhancements'
  | 'kubernetes/kubernetes'
  | 'kubernetes/website';

/** Joins what the rules look into. */
export function buildDriftContext(atlas: Atlas, records: DriftRecords): DriftContext {
  const newest = new Map<DriftRepository, string | undefined>();
  const newestAt = (repository: DriftRepository): string | undefined => {
    if (!newest.has(repository)) newest.set(repository, newestOutAt(atlas, repository));
    return newest.get(repository);
  };
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
