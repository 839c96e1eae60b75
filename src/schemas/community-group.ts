import { z } from 'zod';
import { described, describedList, optional, string } from './described.ts';
import { problems } from './problem.ts';
import { isoDate } from './version.ts';

/** What a group of the Kubernetes community is. */
export const groupKind = z.enum(['sig', 'working-group', 'user-group', 'committee']).meta({
  description:
    'sig: a special interest group. working-group: works for a time on what concerns several SIGs. user-group: for users to meet. committee: decides what is not for all to discuss.',
});

export type GroupKind = z.infer<typeof groupKind>;

const groupId = z
  .string()
  .regex(
    /^(?:sig|wg|ug|committee)-[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'expected a group such as "sig-node"',
  )
  .meta({ description: 'The directory in kubernetes/community, such as "sig-node".' });

const handles = z.array(z.string()).optional();
const channels = {
  slack: optional.string('The channel on the Slack of Kubernetes, without "#".'),
  mailingList: optional(z.url(), 'The address of the mailing list.'),
};

const meeting = z.strictObject({
  name: string('What the meeting is called.'),
  day: optional.string('The day of the week, as written.'),
  time: optional.string('The time of the day, as written.'),
  timeZone: optional.string('The time zone, as written.'),
  frequency: optional.string('How often it is held, as written.'),
  url: optional(z.url(), 'Where to join it.'),
  notesUrl: optional(z.url(), 'Its agenda and notes.'),
  recordingsUrl: optional(z.url(), 'Its recordings.'),
});

export type Meeting = z.infer<typeof meeting>;

const subproject = z.strictObject({
  name: string('The name of the subproject.'),
  leads: handles.meta({ description: 'Who leads it, as GitHub handles.' }),
  ...channels,
});

export type Subproject = z.infer<typeof subproject>;

/**
 * A group of the Kubernetes community: who leads it and where it talks. Its mission is upstream’s
 * text and not part of the record.
 * Source: kubernetes/community `sigs.yaml`.
 */
export const communityGroup = described(
  'A SIG, working group or committee of the Kubernetes community.',
  {
    id: groupId,
    kind: groupKind,
    name: string('The name without what kind of group it is: "Node".'),
    label: optional.string('What GitHub’s labels say after "sig/" or "wg/".'),
    charter: optional(z.url(), 'The address of the charter.'),
    stakeholders: optional.list(groupId, 'The SIGs that a working group works for.'),
    chairs: handles.meta({ description: 'The chairs, as GitHub handles.' }),
    techLeads: handles.meta({ description: 'The technical leads, as GitHub handles.' }),
    ...channels,
    meetings: optional.list(meeting, 'The regular meetings.'),
    subprojects: optional.list(subproject, 'Its subprojects.'),
    retired: z
      .strictObject({
        unlistedBy: isoDate.meta({
          description: 'The day of the first commit that was read and did not list it anymore.',
        }),
      })
      .optional()
      .meta({ description: 'Present where sigs.yaml does not list the group anymore.' }),
    path: string('The file in kubernetes/community.'),
    problems,
  },
);

export type CommunityGroup = z.infer<typeof communityGroup>;

/**
 * Groups that were gone before the first sigs.yaml that was read: those in the archive of
 * kubernetes/community, and those that its history alone remembers.
 */
export const archivedGroups = described(
  'Groups of the Kubernetes community that were retired long ago.',
  {
    groups: describedList('The groups, by id.', {
      id: groupId,
      name: string('The name without what kind of group it was.'),
    }),
  },
);

export type ArchivedGroups = z.infer<typeof archivedGroups>;
