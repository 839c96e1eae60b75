import { groupsByTitle } from '../model/announcement/about-groups.ts';
import { matcherByName } from '../model/announcement/name-match.ts';
import { type AnnouncementIndex, indexAnnouncements } from '../model/announcement/posts.ts';
import { indexGates } from '../model/atlas/identity.ts';
import type { FindEnhancement } from '../model/digest/mention.ts';
import { findMentioned } from '../model/enhancement/find-mentioned.ts';
import { once } from '../model/once.ts';
import { getAtlas } from './atlas.ts';
import { getRecords } from './records.ts';

/** The posts of both blogs by what they name. */
export interface Announcements extends AnnouncementIndex {
  readonly find: FindEnhancement;
}

/** The posts and what is named in them, joined once for all pages. */
export const getAnnouncements = once(async (): Promise<Announcements> => {
  const [atlas, posts, records] = await Promise.all([
    getAtlas(),
    getRecords('announcements'),
    getRecords('sigs'),
  ]);
  const find = findMentioned(atlas.enhancements);
  const gateName = indexGates(atlas.gates.map(({ record }) => record));
  return {
    find,
    ...indexAnnouncements(posts, {
      find,
      gateName,
      match: matcherByName(atlas),
      groupsAbout: groupsByTitle(atlas.groups, records),
    }),
  };
});
