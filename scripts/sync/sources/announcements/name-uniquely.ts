import type { Announcement } from '../../../../src/schemas/announcement.ts';

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
export function withOwnName(announcement: Announcement): Announcement {
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
