import type { ActivityWeek } from '../../../schemas/activity.ts';
import type { Announcement } from '../../../schemas/announcement.ts';
import type { Changes } from '../../../schemas/change.ts';
import type { DriftFinding } from '../../../schemas/drift.ts';
import type { Issue } from '../../../schemas/issue.ts';
import type { MilestoneHistories } from '../../../schemas/milestone-history.ts';
import type { ReleaseNotes } from '../../../schemas/release-notes.ts';
import { indexActivity } from '../../activity/activity.ts';
import { indexAnnouncements } from '../../announcement/posts.ts';
import type { Atlas } from '../../atlas/atlas.ts';
import { lookUp } from '../../atlas/lookup.ts';
import { indexChanges } from '../../changes/change-index.ts';
import { indexMentions } from '../../digest/mention-index.ts';
import { findMentioned } from '../../enhancement/find-mentioned.ts';
import { indexIssues } from '../../issue/issues.ts';
import { indexReleaseNotes } from '../../release/notes.ts';
import { aimHistory, dayOfProposals } from '../../tracking/aims.ts';
import type { PageSources } from '../sources.ts';

/** What a test gives pages to be gathered from, beside the atlas. */
export interface TestRecords {
  readonly activity?: readonly ActivityWeek[];
  readonly issues?: readonly Issue[];
  readonly changes?: readonly Changes[];
  readonly releaseNotes?: readonly ReleaseNotes[];
  readonly announcements?: readonly Announcement[];
  readonly drift?: readonly DriftFinding[];
  readonly histories?: Pick<MilestoneHistories, 'commits' | 'histories'>;
}

/** The sources of pages over a few records. */
export function pageSourcesOf(atlas: Atlas, records: TestRecords = {}): PageSources {
  const {
    activity = [],
    issues = [],
    changes = [],
    releaseNotes = [],
    announcements = [],
    drift = [],
  } = records;
  const { histories = { commits: [], histories: [] } } = records;
  const find = findMentioned(atlas.enhancements);
  const gateName = (written: string) => lookUp(atlas).gate(written)?.name;
  const notes = indexReleaseNotes(releaseNotes);
  return {
    atlas,
    activity: indexActivity(activity, atlas.releases, notes),
    issues: indexIssues(issues),
    changes: indexChanges(changes),
    releaseNotes: notes,
    noteText: ({ pr }) => `Text of #${pr}.`,
    announcements: indexAnnouncements(announcements, { find, gateName }),
    find,
    digests: indexMentions([], { find, gateName, promotionsOf: () => [] }),
    drift: {
      of: (_, id) => drift.filter(({ subject }) => subject.id === id),
      ofSig: (name) => drift.filter(({ sigs }) => sigs.includes(name)),
    },
    aims: aimHistory(histories, changes, dayOfProposals(atlas.sources)),
  };
}
