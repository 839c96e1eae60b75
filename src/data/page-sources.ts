import { once } from '../model/once.ts';
import type { PageSources } from '../model/page/sources.ts';
import { getAnnouncements } from './announcements.ts';
import { getChanges } from './changes.ts';
import { getDigests } from './digests.ts';
import { getDrift } from './drift.ts';
import { getReleaseNotes } from './release-notes.ts';
import { getTrackingSources } from './tracking.ts';

/** Everything that pages are gathered from, gathered once. */
export const getPageSources = once(async (): Promise<PageSources> => {
  const [tracking, changes, releaseNotes, announcements, digests, drift] = await Promise.all([
    getTrackingSources(),
    getChanges(),
    getReleaseNotes(),
    getAnnouncements(),
    getDigests(),
    getDrift(),
  ]);
  const noteText: PageSources['noteText'] = ({ release, pr }) => releaseNotes.text(release, pr);
  const { find } = announcements;
  return {
    ...tracking,
    ...{ changes, releaseNotes, noteText, announcements, find, digests, drift },
  };
});

/** A page of one of very many: it is gathered each time, since memory should not hold all of them. */
export interface PageOf<Subject, Page> {
  readonly subject: Subject;
  readonly gather: () => Page;
}
