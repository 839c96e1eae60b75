import type { CommunityGroup, Meeting, Subproject } from '../../schemas/community-group.ts';
import type { GroupPost } from '../announcement/posts.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { slackUrl } from '../atlas/upstream.ts';
import {
  dayPart,
  type Fact,
  facts,
  handlePart,
  type LinkTarget,
  linkPart,
  type Phrase,
  sigPart,
} from '../page/phrase.ts';
import type { PageSection } from '../page/section.ts';
import { datedTitle } from './news.ts';

/** Who leads a group, where it talks, and what it works for. */
export function groupFacts(group: CommunityGroup | undefined, atlas: Atlas): Fact[] {
  if (group === undefined) return [];
  const { chairs = [], techLeads = [], charter, stakeholders = [], retired } = group;
  const people = (handles: readonly string[]) => handles.map((handle) => [handlePart(handle)]);
  return facts([
    retired && { name: 'Retired', values: [['by ', dayPart(retired.unlistedBy)]] },
    { name: chairs.length === 1 ? 'Chair' : 'Chairs', values: people(chairs), isInline: true },
    { name: 'Technical leads', values: people(techLeads), isInline: true },
    {
      name: 'Channels',
      values: [...channelPhrases(group), ...linkPhrases('Charter', charter)],
      isInline: true,
    },
    {
      name: 'Works for',
      values: stakeholders.map((name) => [sigPart(name, atlas)]),
      isInline: true,
    },
  ]);
}

function channelPhrases({
  slack,
  mailingList,
}: Pick<Subproject, 'slack' | 'mailingList'>): Phrase[] {
  return [
    ...linkPhrases(`#${slack} on Slack`, slack && slackUrl(slack)),
    ...linkPhrases('Mailing list', mailingList),
  ];
}

/** The regular meetings of a group; absent where it has none. */
export function meetingSection(
  label: string,
  { meetings = [] }: Pick<CommunityGroup, 'meetings'>,
): PageSection | undefined {
  if (meetings.length === 0) return undefined;
  const table = {
    caption: `Meetings of ${label}`,
    headings: ['Meeting', 'When', 'Links'],
    rows: meetings.map((meeting) => [
      [[meeting.name]],
      [[whenWords(meeting)]],
      meetingLinks(meeting),
    ]),
  };
  return { id: 'meetings', heading: 'Meetings', table };
}

function whenWords({ day, time, timeZone, frequency }: Meeting): string {
  const at = [day, time, timeZone].filter((part) => part !== undefined).join(' ');
  return [at, frequency].filter((part) => part !== undefined && part !== '').join(', ');
}

function meetingLinks({ url, notesUrl, recordingsUrl }: Meeting): Phrase[] {
  return [
    ...linkPhrases('Join', url),
    ...linkPhrases('Notes', notesUrl),
    ...linkPhrases('Recordings', recordingsUrl),
  ];
}

function linkPhrases(text: string, to: LinkTarget | undefined): Phrase[] {
  return to === undefined ? [] : [[linkPart(text, to)]];
}

/**
 * The subprojects of a group, with what was written about each; absent where it has none.
 * @param posts those about the group
 */
export function subprojectSection(
  label: string,
  { subprojects = [] }: Pick<CommunityGroup, 'subprojects'>,
  posts: readonly GroupPost[],
): PageSection | undefined {
  if (subprojects.length === 0) return undefined;
  const columns = [
    {
      heading: 'Leads',
      cell: ({ leads = [] }: Subproject) => leads.map((handle) => [handlePart(handle)]),
    },
    { heading: 'Channels', cell: channelPhrases },
    {
      heading: 'Posts',
      cell: ({ name }: Subproject) =>
        posts.filter((post) => post.subproject === name).map(({ post }) => datedTitle(post)),
    },
  ].filter(({ cell }) => subprojects.some((each) => cell(each).length > 0));
  const table = {
    caption: `Subprojects of ${label}`,
    headings: ['Subproject', ...columns.map(({ heading }) => heading)],
    rows: subprojects.map((each) => [[[each.name]], ...columns.map(({ cell }) => cell(each))]),
  };
  return { id: 'subprojects', heading: 'Subprojects', table };
}
