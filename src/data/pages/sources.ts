import type { PageSources } from '../../model/page/sources.ts';
import { getAnnouncements } from '../announcements.ts';
import { getAtlas } from '../atlas.ts';
import { getChanges } from '../changes.ts';
import { getDigests } from '../digests.ts';
import { getDrift } from '../drift.ts';
import { getIssues } from '../issues.ts';
import { getReleaseNotes } from '../release-notes.ts';

/** Everything that pages are gathered from. */
export async function getPageSources(): Promise<PageSources> {
  const [atlas, issues, changes, releaseNotes, announcements, digests, drift] = await Promise.all([
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
  return { atlas, issues, changes, releaseNotes, noteText, announcements, find, digests, drift };
}
