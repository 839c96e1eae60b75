import type { AnnouncedList, Announcement } from '../../schemas/announcement.ts';
import type { Issue } from '../../schemas/issue.ts';
import type { ReleaseNotes } from '../../schemas/release-notes.ts';
import type { Atlas } from '../atlas/atlas.ts';
import type { Lookup } from '../atlas/lookup.ts';
import type { REPOSITORIES } from '../atlas/upstream.ts';
import type { FindEnhancement } from '../digest/mention.ts';
import type { EnhancementView } from '../enhancement/enhancement.ts';
import type { IssueIndex } from '../issue/issues.ts';

/** The records outside the atlas that rules compare. */
export interface DriftRecords {
  readonly issues: readonly Issue[];
  readonly announcements: readonly Announcement[];
  readonly releaseNotes: readonly ReleaseNotes[];
}

/** What the rules look into. */
export interface DriftContext extends Omit<DriftRecords, 'issues'> {
  readonly atlas: Atlas;
  readonly lookup: Lookup;
  readonly issues: IssueIndex;
  /** All enhancements that lists of release announcements name. */
  readonly announced: readonly AnnouncedEnhancement[];
  readonly find: FindEnhancement;
  /**
   * Whether a release was out when a repository was read: what it does not say of a later one is no
   * disagreement. The newest one that was out is the last that answers yes.
   */
  wasOut(release: string, repository: DriftRepository): boolean;
}

/** The repositories that tell of releases and are read at days of their own. */
export type DriftRepository = (typeof REPOSITORIES)['enhancements' | 'kubernetes' | 'website'];

/** An enhancement that a release announcement lists among those that reached a stage. */
export interface AnnouncedEnhancement {
  readonly view: EnhancementView;
  readonly post: Announcement;
  readonly release: string;
  readonly stage: AnnouncedList['stage'];
  readonly line: number;
}
