import { type AnnouncementIndex, indexAnnouncements } from '../model/announcement/posts.ts';
import { indexGates } from '../model/atlas/identity.ts';
import type { FindEnhancement } from '../model/digest/mention.ts';
import { findMentioned } from '../model/enhancement/find-mentioned.ts';
import { getAtlas } from './atlas.ts';
import { getRecords } from './records.ts';

/** The posts of the Kubernetes blog by what they name. */
export interface Announcements extends AnnouncementIndex {
  readonly find: FindEnhancement;
}

let announcements: Promise<Announcements> | undefined;

/** The posts and what is named in them, joined once for all pages. */
export function getAnnouncements(): Promise<Announcements> {
  announcements ??= loadAnnouncements();
  return announcements;
}

async function loadAnnouncements(): Promise<Announcements> {
  const [{ enhancements, gates }, posts] = await Promise.all([
    getAtlas(),
    getRecords('announcements'),
  ]);
  const find = findMentioned(enhancements);
  const gateName = indexGates(gates.map(({ record }) => record));
  return { find, ...indexAnnouncements(posts, { find, gateName }) };
}
