import type { CommunityGroup } from '../../../../src/schemas/community-group.ts';
import { withUnlisted } from '../../reading/standing.ts';

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
  const all = withUnlisted(listed, retired, ({ id }) => id);
  return all.sort((a, b) => (a.id < b.id ? -1 : 1));
}
