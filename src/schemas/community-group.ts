import { z } from 'zod';
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
  slack: z
    .string()
    .optional()
    .meta({ description: 'The channel on the Slack of Kubernetes, without "#".' }),
  mailingList: z.url().optional().meta({ description: 'The address of the mailing list.' }),
};

const meeting = z.strictObject({
  name: z.string().meta({ description: 'What the meeting is called.' }),
  day: z.string().optional().meta({ description: 'The day of the week, as written.' }),
  time: z.string().optional().meta({ description: 'The time of the day, as written.' }),
  timeZone: z.string().optional().meta({ description: 'The time zone, as written.' }),
  frequency: z.string().optional().meta({ description: 'How often it is held, as written.' }),
  url: z.url().optional().meta({ description: 'Where to join it.' }),
  notesUrl: z.url().optional().meta({ description: 'Its agenda and notes.' }),
  recordingsUrl: z.url().optional().meta({ description: 'Its recordings.' }),
});

export type Meeting = z.infer<typeof meeting>;

const subproject = z.strictObject({
  name: z.string().meta({ description: 'The name of the subproject.' }),
  leads: handles.meta({ description: 'Who leads it, as GitHub handles.' }),
  ...channels,
});

export type Subproject = z.infer<typeof subproject>;

/**
 * A group of the Kubernetes community: who leads it and where it talks. Its mission is upstream’s
 * text and not part of the record.
 * Source: kubernetes/community `sigs.yaml`.
 */
export const communityGroup = z
  .strictObject({
    id: groupId,
    kind: groupKind,
    name: z.string().meta({ description: 'The name without what kind of group it is: "Node".' }),
    label: z
      .string()
      .optional()
      .meta({ description: 'What GitHub’s labels say after "sig/" or "wg/".' }),
    charter: z.url().optional().meta({ description: 'The address of the charter.' }),
    stakeholders: z
      .array(groupId)
      .optional()
      .meta({ description: 'The SIGs that a working group works for.' }),
    chairs: handles.meta({ description: 'The chairs, as GitHub handles.' }),
    techLeads: handles.meta({ description: 'The technical leads, as GitHub handles.' }),
    ...channels,
    meetings: z.array(meeting).optional().meta({ description: 'The regular meetings.' }),
    subprojects: z.array(subproject).optional().meta({ description: 'Its subprojects.' }),
    retired: z
      .strictObject({
        unlistedBy: isoDate.meta({
          description: 'The day of the first commit that was read and did not list it anymore.',
        }),
      })
      .optional()
      .meta({ description: 'Present where sigs.yaml does not list the group anymore.' }),
    path: z.string().meta({ description: 'The file in kubernetes/community.' }),
    problems,
  })
  .meta({ description: 'A SIG, working group or committee of the Kubernetes community.' });

export type CommunityGroup = z.infer<typeof communityGroup>;

/**
 * Groups that were gone before the first sigs.yaml that was read: those in the archive of
 * kubernetes/community, and those that its history alone remembers.
 */
export const archivedGroups = z
  .strictObject({
    groups: z
      .array(
        z.strictObject({
          id: groupId,
          name: z.string().meta({ description: 'The name without what kind of group it was.' }),
        }),
      )
      .meta({ description: 'The groups, by id.' }),
  })
  .meta({ description: 'Groups of the Kubernetes community that were retired long ago.' });

export type ArchivedGroups = z.infer<typeof archivedGroups>;
