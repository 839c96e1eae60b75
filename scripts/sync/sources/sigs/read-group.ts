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
import { withKnownKeys } from '../../reading/known-keys.ts';
import { readWebAddress } from '../../reading/links.ts';
import { type ItemKeys, readItems } from '../../reading/list-items.ts';
import { Oddities } from '../../reading/oddities.ts';
import { isWrittenMap, plainText, type Written, type WrittenMap } from '../../reading/written.ts';
import { LIST, REPOSITORY } from './fetch.ts';

const GROUP_FIELDS = [
  ...['dir', 'name', 'label', 'mission_statement', 'charter_link', 'stakeholder_sigs'],
  ...['leadership', 'contact', 'meetings', 'subprojects'],
];
const LEADS: ItemKeys = { known: ['github', 'name'] };
const MEETINGS: ItemKeys = { known: ['description', 'day', 'time'] };
const SUBPROJECTS: ItemKeys = { known: ['name', 'description', 'owners'], name: 'name' };
const EXPECTED_LEAD = 'a person with a GitHub handle';

/**
 * Reads an entry of one of the lists.
 * @returns nothing where it has no name, or no directory that begins with `prefix`
 */
export function readGroup(
  written: WrittenMap,
  kind: GroupKind,
  prefix: string,
): CommunityGroup | undefined {
  const oddities = new Oddities();
  const entry = withKnownKeys(written, GROUP_FIELDS, oddities);
  noteUnknown(entry, GROUP_FIELDS, oddities);
  const id = plainText(entry.get('dir'));
  const name = plainText(entry.get('name'));
  if (id === undefined || name === undefined || !isGroupName(id) || !id.startsWith(prefix)) {
    return undefined;
  }
  const leadership = withKnownKeys(
    mapIn(entry, 'leadership', oddities),
    ['chairs', 'tech_leads', 'emeritus_leads'],
    oddities,
    'leadership.',
  );
  if (!leadership.has('chairs')) oddities.add('leadership.chairs', 'missing', 'a list of persons');
  const leads = (key: string) =>
    readLeads(
      listIn(leadership, key, oddities, 'leadership.', LEADS),
      `leadership.${key}`,
      oddities,
    );
  const group = {
    ...{ id, kind, name },
    label: plainText(entry.get('label')),
    charter: readCharter(id, entry.get('charter_link')),
    stakeholders: listed(listIn(entry, 'stakeholder_sigs', oddities), (each) =>
      readStakeholder(each, oddities),
    ),
    chairs: leads('chairs'),
    techLeads: leads('tech_leads'),
    ...readChannels(mapIn(entry, 'contact', oddities), 'contact', oddities),
    meetings: listed(listIn(entry, 'meetings', oddities, '', MEETINGS), (each) =>
      readMeeting(each, oddities),
    ),
    subprojects: listed(listIn(entry, 'subprojects', oddities, '', SUBPROJECTS), (each) =>
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

/** A person with a handle, or the handle alone, which is said. */
function readLeads(
  written: readonly Written[],
  field: string,
  oddities: Oddities,
): string[] | undefined {
  return listed(written, (person) => {
    const got = isWrittenMap(person) ? person.get('github') : person;
    const handle = plainText(got)?.replace(/^@/, '');
    const isOne = handle !== undefined && isHandle(handle);
    if (!isOne) oddities.add(field, 'not-a-value', EXPECTED_LEAD, got);
    else if (got === person || got !== handle)
      oddities.add(field, 'normalized', EXPECTED_LEAD, got);
    return isOne ? handle : undefined;
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
    leads: readLeads(
      listIn(subproject, 'leads', oddities, place, LEADS),
      `${place}leads`,
      oddities,
    ),
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

/** The same of a list; a lone text is a list of one, and a mapping may be one of mappings. */
function listIn(
  map: WrittenMap,
  key: string,
  oddities: Oddities,
  place = '',
  items: ItemKeys = { known: [] },
): readonly Written[] {
  const field = fieldOf(map, key, oddities, place);
  const { name, written } = field;
  if (typeof written !== 'string' || plainText(written) === undefined) {
    return readItems(field, 'a list', items) ?? [];
  }
  oddities.add(name, 'normalized', 'a list', written);
  return [written];
}

/** What can be read of a list; absent where that is nothing. */
function listed<Value>(
  written: readonly Written[],
  read: (item: Written) => Value | undefined,
): Value[] | undefined {
  const values = written.flatMap((item) => read(item) ?? []);
  return values.length === 0 ? undefined : values;
}
