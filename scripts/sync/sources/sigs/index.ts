import { safePath } from '../../../../src/model/atlas/place.ts';
import type { CommunityGroup } from '../../../../src/schemas/community-group.ts';
import { defineSource, type ParsedSource } from '../../engine/source.ts';
import { withStandingParts, withUnlisted } from '../../reading/standing.ts';
import { fetchGroups, type GroupTexts } from './fetch.ts';
import { parseGroups } from './parse.ts';

const PARTS = {
  ...{ chairs: 'leadership.chairs', techLeads: 'leadership.tech_leads' },
  ...{ slack: 'contact.slack', mailingList: 'contact.mailing_list' },
  ...{ meetings: 'meetings', subprojects: 'subprojects' },
};

/** SIGs, working groups and committees: kubernetes/community `sigs.yaml`. */
export const source = defineSource({
  hasProse: true,
  reads: [],
  fetch: fetchGroups,
  parse: parseList,
});

function parseList({ text, day, recorded }: GroupTexts): ParsedSource {
  const { groups: read, missions, notices, unread } = parseGroups(text);
  const groups = read.map((group) =>
    withStandingParts(
      group,
      recorded.find(({ id }) => id === group.id),
      PARTS,
    ),
  );
  return {
    records:
      unread.length === 0
        ? withRetired(groups, recorded, day)
        : withUnlisted(groups, recorded, ({ id }) => id),
    notices,
    unread,
    files: [...missions].map(([id, mission]) => ({
      record: id,
      path: `prose/sigs/${safePath(id)}.md`,
      text: `${mission}\n`,
    })),
  };
}

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
