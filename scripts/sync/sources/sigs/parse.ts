import { repositoryUrl } from '../../../../src/model/atlas/upstream.ts';
import { GROUP_NAME } from '../../../../src/model/sig/known.ts';
import type {
  CommunityGroup,
  GroupKind,
  Meeting,
  Subproject,
} from '../../../../src/schemas/community-group.ts';
import type { UnreadFile } from '../../engine/source.ts';
import { isHandle } from '../../reading/handles.ts';
import {
  isWrittenList,
  isWrittenMap,
  plainText,
  readLenientYaml,
  type Written,
  type WrittenMap,
} from '../../reading/lenient-yaml.ts';
import { Oddities } from '../../reading/oddities.ts';
import { unreadFile } from '../../reading/standing.ts';
import { LIST, REPOSITORY } from './fetch.ts';

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
  const { value, duplicateKeys } = readList(text);
  const notices = duplicateKeys.map((key) => `${LIST}: "${key}" stands twice in one mapping`);
  const groups: CommunityGroup[] = [];
  const unread: UnreadFile[] = [];
  const missions = new Map<string, string>();
  for (const [key, kind, prefix] of LISTS) {
    const list = value.get(key);
    if (!isWrittenList(list))
      unread.push(unreadFile(LIST, key, 'a list of groups', list ?? 'nothing'));
    for (const [index, entry] of listOf(list).entries()) {
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

function readList(text: string) {
  try {
    const { value, duplicateKeys } = readLenientYaml(text);
    if (isWrittenMap(value)) return { value, duplicateKeys };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new Error(`${REPOSITORY}: ${LIST}: ${error.message}`);
  }
  throw new Error(`${REPOSITORY}: ${LIST}: not a mapping`);
}

function readGroup(entry: WrittenMap, kind: GroupKind, prefix: string): CommunityGroup | undefined {
  const id = plainText(entry.get('dir'));
  const name = plainText(entry.get('name'));
  if (id === undefined || name === undefined || !GROUP_NAME.test(id) || !id.startsWith(prefix)) {
    return undefined;
  }
  const oddities = new Oddities();
  const leadership = mapOf(entry.get('leadership'));
  const group = {
    ...{ id, kind, name },
    label: plainText(entry.get('label')),
    charter: readCharter(id, entry.get('charter_link')),
    stakeholders: listed(listOf(entry.get('stakeholder_sigs')), (written) =>
      readStakeholder(written, oddities),
    ),
    chairs: readLeads(leadership.get('chairs'), 'leadership.chairs', oddities),
    techLeads: readLeads(leadership.get('tech_leads'), 'leadership.tech_leads', oddities),
    ...readChannels(mapOf(entry.get('contact')), 'contact', oddities),
    meetings: listed(listOf(entry.get('meetings')), (written) => readMeeting(written, oddities)),
    subprojects: listed(listOf(entry.get('subprojects')), (written) =>
      readSubproject(written, oddities),
    ),
    path: LIST,
  };
  return { ...group, problems: oddities.problems };
}

/** The charter stands beside the group's README unless it is a whole address. */
function readCharter(id: string, written: Written | undefined): string | undefined {
  const link = plainText(written);
  if (link === undefined) return undefined;
  return addressOf(link) ?? `${repositoryUrl(REPOSITORY)}/blob/main/${id}/${encodeURI(link)}`;
}

/** "API Machinery" → "sig-api-machinery". */
function readStakeholder(written: Written, oddities: Oddities): string | undefined {
  const id = `sig-${plainText(written)?.toLowerCase().replace(/\s+/g, '-')}`;
  if (GROUP_NAME.test(id)) return id;
  oddities.add('stakeholder_sigs', 'not-a-value', 'the name of a SIG', written);
  return undefined;
}

function readLeads(
  written: Written | undefined,
  field: string,
  oddities: Oddities,
): string[] | undefined {
  return listed(listOf(written), (person) => {
    const handle = plainText(mapOf(person).get('github'));
    if (handle !== undefined && isHandle(handle)) return handle;
    oddities.add(field, 'not-a-value', 'a person with a GitHub handle', handle);
    return undefined;
  });
}

function readChannels(contact: WrittenMap, field: string, oddities: Oddities) {
  return {
    slack: plainText(contact.get('slack'))?.replace(/^#/, ''),
    mailingList: readAddress(contact.get('mailing_list'), `${field}.mailing_list`, oddities),
  };
}

function readMeeting(written: Written, oddities: Oddities): Meeting | undefined {
  const meeting = mapOf(written);
  const name = plainText(meeting.get('description'));
  if (name === undefined) {
    oddities.add('meetings.description', 'missing', 'what the meeting is called');
    return undefined;
  }
  const address = (key: string) => readAddress(meeting.get(key), `meetings.${key}`, oddities);
  return {
    name,
    day: plainText(meeting.get('day')),
    time: plainText(meeting.get('time')),
    timeZone: plainText(meeting.get('tz')),
    frequency: plainText(meeting.get('frequency')),
    url: address('url'),
    notesUrl: address('archive_url'),
    recordingsUrl: address('recordings_url'),
  };
}

function readSubproject(written: Written, oddities: Oddities): Subproject | undefined {
  const subproject = mapOf(written);
  const name = plainText(subproject.get('name'));
  if (name === undefined) {
    oddities.add('subprojects.name', 'missing', 'the name of the subproject');
    return undefined;
  }
  return {
    name,
    leads: readLeads(subproject.get('leads'), `subprojects.${name}.leads`, oddities),
    ...readChannels(mapOf(subproject.get('contact')), `subprojects.${name}.contact`, oddities),
  };
}

function readAddress(
  written: Written | undefined,
  field: string,
  oddities: Oddities,
): string | undefined {
  const text = plainText(written);
  if (text === undefined) return undefined;
  const address = addressOf(text);
  if (address === undefined) oddities.add(field, 'not-a-value', 'an https address', text);
  return address;
}

function addressOf(text: string): string | undefined {
  const url = URL.parse(text);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : undefined;
}

function mapOf(written: Written | undefined): WrittenMap {
  return isWrittenMap(written) ? written : new Map();
}

function listOf(written: Written | undefined): readonly Written[] {
  return isWrittenList(written) ? written : [];
}

/** What can be read of a list; absent where that is nothing. */
function listed<Value>(
  written: readonly Written[],
  read: (item: Written) => Value | undefined,
): Value[] | undefined {
  const values = written.flatMap((item) => read(item) ?? []);
  return values.length === 0 ? undefined : values;
}
