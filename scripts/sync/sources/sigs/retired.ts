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
  const ids = new Set(listed.map(({ id }) => id));
  const gone = recorded
    .filter(({ id }) => !ids.has(id))
    .map(({ id, kind, name, label, path, retired }) => ({
      ...{ id, kind, name, label, path },
      retired: retired ?? { unlistedBy: day },
    }));
  return [...listed, ...gone].sort((a, b) => (a.id < b.id ? -1 : 1));
}
