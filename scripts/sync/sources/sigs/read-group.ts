import { repositoryUrl } from '../../../../src/model/atlas/upstream.ts';
import { isGroupName } from '../../../../src/model/sig.ts';
import type {
  CommunityGroup,
  GroupKind,
  Meeting,
  Subproject,
} from '../../../../src/schemas/community-group.ts';
import { fieldOf, noteUnknown } from '../../reading/fields.ts';
import { isHandle } from '../../reading/handles.ts';
import { readWebAddress } from '../../reading/links.ts';
import { readItems } from '../../reading/list-items.ts';
import { Oddities } from '../../reading/oddities.ts';
import { isWrittenMap, plainText, type Written, type WrittenMap } from '../../reading/written.ts';
import { LIST, REPOSITORY } from './fetch.ts';

const GROUP_FIELDS = [
  ...['dir', 'name', 'label', 'mission_statement', 'charter_link', 'stakeholder_sigs'],
  ...['leadership', 'contact', 'meetings', 'subprojects'],
];

/**
 * Reads an entry of one of the lists.
 * @returns nothing where it has no name, or no directory that begins with `prefix`
 */
export function readGroup(
  entry: WrittenMap,
  kind: GroupKind,
  prefix: string,
): CommunityGroup | undefined {
  const oddities = new Oddities();
  noteUnknown(entry, GROUP_FIELDS, oddities);
  const id = plainText(entry.get('dir'));
  const name = plainText(entry.get('name'));
  if (id === undefined || name === undefined || !isGroupName(id) || !id.startsWith(prefix)) {
    return undefined;
  }
  const leadership = mapIn(entry, 'leadership', oddities);
  if (!leadership.has('chairs')) oddities.add('leadership.chairs', 'missing', 'a list of persons');
  const group = {
    ...{ id, kind, name },
    label: plainText(entry.get('label')),
    charter: readCharter(id, entry.get('charter_link')),
    stakeholders: listed(listIn(entry, 'stakeholder_sigs', oddities), (each) =>
      readStakeholder(each, oddities),
    ),
    chairs: readLeads(leadership, 'chairs', 'leadership.', oddities),
    techLeads: readLeads(leadership, 'tech_leads', 'leadership.', oddities),
    ...readChannels(mapIn(entry, 'contact', oddities), 'contact', oddities),
    meetings: listed(listIn(entry, 'meetings', oddities), (each) => readMeeting(each, oddities)),
    subprojects: listed(listIn(entry, 'subprojects', oddities), (each) =>
      readSubproject(each, oddities),
    ),
    path: LIST,
  };
  return { ...group, problems: oddities.problems };
}

/** The charter stands beside the group's README unless it is a whole address. */
function readCharter(id: string, written: Written | undefined): string | undefined {
  const link = plainText(written);
  if (link === undefined) return undefined;
  return (
    readWebAddress(link)?.url ?? `${repositoryUrl(REPOSITORY)}/blob/main/${id}/${encodeURI(link)}`
  );
}

/** "API Machinery" → "sig-api-machinery". */
function readStakeholder(written: Written, oddities: Oddities): string | undefined {
  const id = `sig-${plainText(written)?.toLowerCase().replace(/\s+/g, '-')}`;
  if (isGroupName(id)) return id;
  oddities.add('stakeholder_sigs', 'not-a-value', 'the name of a SIG', written);
  return undefined;
}

/** The handles of persons. */
function readLeads(
  map: WrittenMap,
  key: string,
  place: string,
  oddities: Oddities,
): string[] | undefined {
  return listed(listIn(map, key, oddities, place), (person) => {
    const got = isWrittenMap(person) ? person.get('github') : person;
    const handle = plainText(got);
    if (got !== person && handle !== undefined && isHandle(handle)) return handle;
    oddities.add(`${place}${key}`, 'not-a-value', 'a person with a GitHub handle', got);
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
  const place = `subprojects.${name}.`;
  return {
    name,
    leads: readLeads(subproject, 'leads', place, oddities),
    ...readChannels(mapIn(subproject, 'contact', oddities, place), `${place}contact`, oddities),
  };
}

function readAddress(
  written: Written | undefined,
  field: string,
  oddities: Oddities,
): string | undefined {
  const text = plainText(written);
  if (text === undefined) return undefined;
  const address = readWebAddress(text);
  if (address === undefined || address.isTrimmed) {
    const kind = address === undefined ? 'not-a-value' : 'normalized';
    oddities.add(field, kind, 'an http or https address', text);
  }
  return address?.url;
}

function mapOf(written: Written | undefined): WrittenMap {
  return isWrittenMap(written) ? written : new Map();
}

/** A mapping in another; where something else stands there, that is a problem. */
function mapIn(map: WrittenMap, key: string, oddities: Oddities, place = ''): WrittenMap {
  const written = map.get(key) ?? undefined;
  if (written !== undefined && !isWrittenMap(written)) {
    oddities.add(`${place}${key}`, 'not-a-value', 'a mapping', written);
  }
  return mapOf(written);
}

/** The same of a list. */
function listIn(map: WrittenMap, key: string, oddities: Oddities, place = ''): readonly Written[] {
  return readItems(fieldOf(map, key, oddities, place), 'a list') ?? [];
}

/** What can be read of a list; absent where that is nothing. */
function listed<Value>(
  written: readonly Written[],
  read: (item: Written) => Value | undefined,
): Value[] | undefined {
  const values = written.flatMap((item) => read(item) ?? []);
  return values.length === 0 ? undefined : values;
}
