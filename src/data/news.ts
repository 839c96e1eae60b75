import { lookUp } from '../model/atlas/lookup.ts';
import { type NewsPage, newsPages } from '../model/published/page.ts';
import { listPublished, type Published } from '../model/published/published.ts';
import { getAnnouncements } from './announcements.ts';
import { getAtlas } from './atlas.ts';
import { getDigests } from './digests.ts';

let published: Promise<Published[]> | undefined;

/** All posts and all issues of LWKD, joined once for all pages. */
export function getPublished(): Promise<Published[]> {
  published ??= loadPublished();
  return published;
}

async function loadPublished(): Promise<Published[]> {
  const [atlas, announcements, digests] = await Promise.all([
    getAtlas(),
    getAnnouncements(),
    getDigests(),
  ]);
  const { enhancement } = lookUp(atlas);
  return listPublished({ announcements, digests: digests.all, enhancement });
}

/** The pages of news: the newest, then each year. */
export async function getNewsPages(): Promise<NewsPage[]> {
  return newsPages(await getPublished());
}
