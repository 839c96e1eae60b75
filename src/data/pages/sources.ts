import { once } from '../../model/once.ts';
import type { PageSources } from '../../model/page/sources.ts';
import { aimHistory, readDay } from '../../model/tracking/aims.ts';
import { getActivity } from '../activity.ts';
import { getAnnouncements } from '../announcements.ts';
import { getAtlas } from '../atlas.ts';
import { getChanges } from '../changes.ts';
import { getDigests } from '../digests.ts';
import { getDrift } from '../drift.ts';
import { getIssues } from '../issues.ts';
import { getRecords } from '../records.ts';
import { getReleaseNotes } from '../release-notes.ts';

/** Everything that pages are gathered from, gathered once. */
export const getPageSources = once(async (): Promise<PageSources> => {
  const [activity, atlas, issues, changes, releaseNotes, announcements, digests, drift] =
    await Promise.all([
      getActivity(),
      getAtlas(),
      getIssues(),
      getChanges(),
      getReleaseNotes(),
      getAnnouncements(),
      getDigests(),
      getDrift(),
    ]);
  const noteText: PageSources['noteText'] = ({ release, pr }) => releaseNotes.text(release, pr);
  const { find } = announcements;
  const aims = aimHistory(
    await getRecords('milestone-history'),
    changes.all,
    readDay(atlas.sources),
  );
  return {
    ...{ activity, atlas, issues, changes, releaseNotes, noteText },
    ...{ announcements, find, digests, drift, aims },
  };
});
