import type { CommunityGroup, GroupKind } from '../../../../src/schemas/community-group.ts';
import type { UnreadFile } from '../../engine/source.ts';
import { unreadFile, unreadNotice } from '../../reading/standing.ts';
import { isWrittenList, isWrittenMap, plainText } from '../../reading/written.ts';
import { readYamlFile } from '../../reading/yaml-file.ts';
import { LIST, REPOSITORY } from './fetch.ts';
import { readGroup } from './read-group.ts';

/** The groups of sigs.yaml. */
export interface ParsedGroups {
  readonly groups: readonly CommunityGroup[];
  /** What each group is for, in upstream's words, by its id. */
  readonly missions: ReadonlyMap<string, string>;
  /** Oddities that belong to no group, one line each. */
  readonly notices: readonly string[];
  /** Lists that are none, and entries that are no group: where there is any, who is missing cannot be told. */
  readonly unread: readonly UnreadFile[];
}

/** The lists of sigs.yaml, and what the directories of their groups begin with. */
const LISTS: readonly (readonly [string, GroupKind, string])[] = [
  ['sigs', 'sig', 'sig-'],
  ['workinggroups', 'working-group', 'wg-'],
  ['usergroups', 'user-group', 'ug-'],
  ['committees', 'committee', 'committee-'],
];

/**
 * Reads the list of groups. Lists other than those of groups, such as the representative to the CNCF
 * board, are left alone.
 * @throws {Error} when the text is no YAML or no mapping.
 */
export function parseGroups(text: string): ParsedGroups {
  const keys = LISTS.map(([key]) => key);
  const file = readYamlFile(text, LIST, 'lists of groups by their kind', keys);
  if ('problem' in file) throw new Error(`${REPOSITORY}: ${unreadNotice(file)}`);
  const { map, notices } = file;
  const groups: CommunityGroup[] = [];
  const unread: UnreadFile[] = [];
  const missions = new Map<string, string>();
  for (const [key, kind, prefix] of LISTS) {
    const list = map.get(key);
    if (!isWrittenList(list))
      unread.push(unreadFile(LIST, key, 'a list of groups', list ?? 'nothing'));
    for (const [index, entry] of (isWrittenList(list) ? list : []).entries()) {
      const group = isWrittenMap(entry) ? readGroup(entry, kind, prefix) : undefined;
      if (group === undefined || !isWrittenMap(entry)) {
        const expected = `a group with a name and a directory "${prefix}…"`;
        unread.push(unreadFile(LIST, `${key}[${index}]`, expected, entry));
        continue;
      }
      groups.push(group);
      const mission = plainText(entry.get('mission_statement'));
      if (mission !== undefined) missions.set(group.id, mission);
    }
  }
  return { groups, missions, notices, unread };
}
