import { daysBetween } from '../../../../src/model/day.ts';
import type { Announcement } from '../../../../src/schemas/announcement.ts';

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
