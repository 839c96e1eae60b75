import { daysBetween } from '../../../../src/model/day.ts';
import type { Announcement } from '../../../../src/schemas/announcement.ts';
import type { PathText } from '../../engine/read-folder.ts';
import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { knownGatesText } from '../../reading/known-gates.ts';
import { GROUP_COLLECTIONS, knownGroupsText } from '../../reading/known-groups.ts';
import { gatherReadings, withStandingRecord } from '../../reading/standing.ts';
import { type Blog, CONTRIBUTOR_BLOG, KUBERNETES_BLOG, withoutParts } from './blogs.ts';
import { type AnnouncementTexts, fetchAnnouncements } from './fetch.ts';
import { parsePost } from './parse.ts';

/** Posts of the Kubernetes blog and of the contributor blog. */
export const source = defineSource({
  needs: ['feature-gates', ...GROUP_COLLECTIONS],
  reads: [KUBERNETES_BLOG.posts, CONTRIBUTOR_BLOG.posts],
  inputs: async (content) => `${await knownGatesText(content)} ${await knownGroupsText(content)}`,
  fetch: fetchAnnouncements,
  parse: parsePosts,
});

/** The posts of both blogs; of what cannot be read, what is on record stands. */
export function parsePosts(texts: AnnouncementTexts): ParsedSource {
  const read = readPosts(texts.kubernetes, KUBERNETES_BLOG, texts);
  const others = readPosts(withoutParts(texts.contributors), CONTRIBUTOR_BLOG, texts);
  const posts = [...texts.kept.map(withOwnName), ...read.records];
  return {
    records: nameUniquely(joinCopies(posts, others.records)),
    notices: [],
    unread: [...read.unread, ...others.unread],
  };
}

function readPosts(
  files: readonly PathText[],
  blog: Blog,
  { names, recorded }: Pick<AnnouncementTexts, 'names' | 'recorded'>,
) {
  const own = recorded
    .filter(({ repository = KUBERNETES_BLOG.repository }) => repository === blog.repository)
    .map(withOwnName);
  return gatherReadings(
    files.map(({ path, text }) => withStandingRecord(parsePost(text, path, blog, names), own)),
  );
}

/** How many days after each other the same post appears on both blogs. */
const DAYS_APART = 60;

/**
 * The posts of both blogs, each once: one of the contributor blog that has the title of one of the
 * Kubernetes blog of about the same day is a copy of it.
 * @param posts of the Kubernetes blog
 * @param others of the contributor blog
 */
export function joinCopies(
  posts: readonly Announcement[],
  others: readonly Announcement[],
): Announcement[] {
  const originals = new Map(others.map((other) => [other, nearest(posts, other)]));
  const joined = posts.map((post): Announcement => {
    const { copies: _, ...own } = post;
    const copies = others.filter((other) => originals.get(other) === post).map(copyOf);
    return copies.length === 0 ? own : { ...own, copies };
  });
  return [...joined, ...others.filter((other) => originals.get(other) === undefined)];
}

function copyOf({ path, permalink }: Announcement) {
  return { path, permalink };
}

function nearest(
  posts: readonly Announcement[],
  { title, date }: Announcement,
): Announcement | undefined {
  if (date === undefined) return undefined;
  const distance = (post: Announcement): number => Math.abs(daysBetween(post.date ?? '', date));
  return posts
    .filter((post) => titleKey(post.title) === titleKey(title) && distance(post) <= DAYS_APART)
    .sort((a, b) => distance(a) - distance(b))[0];
}

/** A title without what differs between two copies: case, punctuation and spaces. */
function titleKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * Gives posts that share a slug an identity each: the oldest of the Kubernetes blog keeps the slug, the
 * others put their day before it, so that no identity ever changes when a post is added.
 */
export function nameUniquely(announcements: readonly Announcement[]): Announcement[] {
  const byAge = announcements.toSorted((a, b) => (age(a) < age(b) ? -1 : 1));
  const owners = new Map<string, Announcement>();
  for (const each of byAge) {
    if (!owners.has(each.id)) owners.set(each.id, each);
  }
  return announcements.map((each) =>
    owners.get(each.id) === each ? each : { ...each, id: `${each.date ?? 'undated'}-${each.id}` },
  );
}

/** The post under its slug, as it was before `nameUniquely`; its address ends in the slug. */
function withOwnName(announcement: Announcement): Announcement {
  const { id, date, permalink } = announcement;
  const day = `${date ?? 'undated'}-`;
  const isSlug = permalink?.endsWith(`/${encodeURIComponent(id)}/`) ?? false;
  return isSlug || !id.startsWith(day)
    ? announcement
    : { ...announcement, id: id.slice(day.length) };
}

function age({ repository, date, path }: Announcement): string {
  return `${repository === undefined ? 0 : 1} ${date ?? '9999'} ${path}`;
}
