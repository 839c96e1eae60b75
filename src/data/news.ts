import { lookUp } from '../model/atlas/lookup.ts';
import { once } from '../model/once.ts';
import { listPublished, type Published } from '../model/published/published.ts';
import { getAnnouncements } from './announcements.ts';
import { getAtlas } from './atlas.ts';
import { getDigests } from './digests.ts';

/** All posts and all issues of LWKD, joined once for all pages. */
export const getPublished = once(async (): Promise<Published[]> => {
  const [atlas, announcements, digests] = await Promise.all([
    getAtlas(),
    getAnnouncements(),
    getDigests(),
  ]);
  const { enhancement } = lookUp(atlas);
  return listPublished({ announcements, digests: digests.all, enhancement });
});
