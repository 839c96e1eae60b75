import type { CommunityGroup } from '../../../../src/schemas/community-group.ts';

/**
 * The groups that are listed, and those on record that are listed no more: they keep their names.
 * Nobody leads them, and they meet nowhere.
 * @param day the day of the commit that lists the groups
 */
export function withRetired(
  listed: readonly CommunityGroup[],
  recorded: readonly CommunityGroup[],
  day: string,
): CommunityGroup[] {
  const retired = recorded.map(({ id, kind, name, label, path, retired: before }) => ({
    ...{ id, kind, name, label, path },
    retired: before ?? { unlistedBy: day },
  }));
  return withUnlisted(listed, retired);
}

/** The groups that are listed, and others as they are on record: of a list that cannot be read whole. */
export function withUnlisted(
  listed: readonly CommunityGroup[],
  recorded: readonly CommunityGroup[],
): CommunityGroup[] {
  const ids = new Set(listed.map(({ id }) => id));
  const others = recorded.filter(({ id }) => !ids.has(id));
  return [...listed, ...others].sort((a, b) => (a.id < b.id ? -1 : 1));
}
