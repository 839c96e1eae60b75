import { z } from 'zod';
import { problems } from './problem.ts';
import { stage } from './stage.ts';
import { isoDate, isoInstant, releaseVersion } from './version.ts';

const link = z.url({ protocol: /^https?$/ });

/** The release team’s labels `tracked/*`. */
export const trackedLabel = z
  .enum(['yes', 'no', 'out-of-tree'])
  .meta({ description: 'The label tracked/*: whether the release team tracks the enhancement.' });

/** The labels of an issue, by their prefixes. */
const labels = z.strictObject({
  sigs: z.array(z.string()).optional().meta({ description: 'sig/*, written "sig-node".' }),
  wgs: z.array(z.string()).optional().meta({ description: 'wg/*, written "wg-batch".' }),
  stage: stage.optional().meta({ description: 'stage/*: the stage that is being worked on.' }),
  tracked: trackedLabel.optional(),
  leadOptedIn: z
    .literal(true)
    .optional()
    .meta({ description: 'lead-opted-in: a SIG lead wants it in the milestone.' }),
  lifecycle: z.string().optional().meta({ description: 'lifecycle/*, such as "rotten".' }),
  kinds: z.array(z.string()).optional().meta({ description: 'kind/*, such as "feature".' }),
  areas: z.array(z.string()).optional().meta({ description: 'area/*.' }),
  other: z
    .array(z.string())
    .optional()
    .meta({ description: 'All other labels as they are, such as "beta-in-1.4".' }),
});

export type IssueLabels = z.infer<typeof labels>;

/** What the release team said of an enhancement at one time. */
const trackingEntry = z.strictObject({
  date: isoDate.meta({ description: 'The content’s day when a sync first saw it so.' }),
  milestone: releaseVersion.optional().meta({ description: 'The milestone that was set.' }),
  optedIn: z.boolean().meta({ description: 'Whether the label lead-opted-in was set.' }),
  tracked: trackedLabel.optional(),
  stage: stage.optional().meta({ description: 'The label stage/*.' }),
});

export type TrackingEntry = z.infer<typeof trackingEntry>;

/** Where an enhancement stands with the release team, by its labels alone. */
export const trackingState = z
  .enum(['opted-in', 'tracked', 'out-of-tree', 'removed', 'not-tracked', 'none'])
  .meta({
    description:
      'opted-in: a lead opted in, no decision yet. tracked: the team tracks it. out-of-tree: it is developed elsewhere. removed: opted in, but tracked/no. not-tracked: tracked/no alone. none: the labels were taken away.',
  });

export type TrackingState = z.infer<typeof trackingState>;

const datedTracking = z.strictObject({
  state: trackingState,
  since: isoDate.meta({ description: 'The content’s day when a sync first saw it so.' }),
});

export type DatedTracking = z.infer<typeof datedTracking>;

/** Where the issue says that the proposal is. */
const proposalLink = z.strictObject({
  url: link.meta({ description: 'A file, directory or pull request, or another page.' }),
  kep: z.int().positive().optional().meta({ description: 'The KEP number that it names.' }),
  path: z
    .string()
    .optional()
    .meta({ description: 'For a proposal without a number: the directory below keps/.' }),
});

export type ProposalLink = z.infer<typeof proposalLink>;

const phase = z
  .int()
  .positive()
  .optional()
  .meta({ description: 'The 2 of "Alpha2", where a stage takes several releases.' });
const gates = z
  .array(z.string())
  .optional()
  .meta({ description: 'The feature gates that it is for, where there are several.' });

/** The release in which a stage is to be reached, as the issue says. */
const target = z.strictObject({
  stage,
  phase,
  release: releaseVersion,
  notes: z
    .array(z.enum(['uncertain', 'past', 'or-later']))
    .optional()
    .meta({ description: 'How firm it is: "1.36?", "past 1.33", "1.17 or later".' }),
  scope: z.string().optional().meta({ description: 'The part that it is for, such as "API".' }),
  gates,
});

export type IssueTarget = z.infer<typeof target>;

const checklistItem = z.strictObject({
  kind: z.enum(['kep', 'code', 'docs', 'other']).meta({
    description:
      'kep: changes of the proposal; code: of the code; docs: of the documentation; other: anything else with links.',
  }),
  done: z.boolean().optional().meta({ description: 'Its box; absent where it has none.' }),
  notNeeded: z.literal(true).optional().meta({ description: 'Whether it is struck through.' }),
  links: z
    .array(link)
    .optional()
    .meta({ description: 'The pull requests and other pages that it names.' }),
});

export type ChecklistItem = z.infer<typeof checklistItem>;

/** The work on one stage, as the issue lists it. */
const checklistStage = z.strictObject({
  stage: stage.optional().meta({ description: 'The stage; absent where only a release is named.' }),
  phase,
  before: z.literal(true).optional().meta({ description: 'Whether it is the work before it.' }),
  release: releaseVersion.optional().meta({ description: 'The release that it is for.' }),
  lastRelease: releaseVersion
    .optional()
    .meta({ description: 'The last one, where a range of releases is named.' }),
  gates,
  done: z.boolean().optional().meta({ description: 'Its box; absent where it has none.' }),
  items: z.array(checklistItem).optional().meta({ description: 'What is to be done.' }),
});

export type ChecklistStage = z.infer<typeof checklistStage>;

/** The facts of an issue’s text, which people write after a template. */
const body = z.strictObject({
  hasDescription: z.boolean().meta({
    description: 'Whether it describes the enhancement; the words themselves are not kept.',
  }),
  proposals: z.array(proposalLink).optional().meta({ description: 'Where the proposal is.' }),
  contacts: z.array(z.string()).optional().meta({ description: 'Handles of who to ask.' }),
  sigs: z
    .array(z.string())
    .optional()
    .meta({ description: 'The SIGs said to be responsible, such as "sig-node".' }),
  targets: z.array(target).optional().meta({ description: 'The targets in text order.' }),
  checklist: z
    .array(checklistStage)
    .optional()
    .meta({ description: 'The work by stages, in text order.' }),
});

export type IssueBody = z.infer<typeof body>;

/**
 * One KEP issue.
 * Source: the issues of kubernetes/enhancements; the text follows one of the issue templates that
 * the repository has had since 2016.
 */
export const issue = z
  .strictObject({
    number: z.int().positive().meta({ description: 'The number, which is the KEP’s as well.' }),
    title: z.string().meta({ description: 'The title.' }),
    state: z.enum(['open', 'closed']).meta({ description: 'Whether it is open.' }),
    stateReason: z
      .enum(['completed', 'not_planned', 'reopened', 'duplicate'])
      .optional()
      .meta({ description: 'Why it is in that state, in GitHub’s words.' }),
    gone: isoDate.optional().meta({
      description:
        'The content’s day when a sync first missed it: deleted, or transferred to another repository. What else is told of it is from before.',
    }),
    author: z.string().optional().meta({ description: 'The handle of who opened it.' }),
    assignees: z.array(z.string()).optional().meta({ description: 'Handles of the assignees.' }),
    created: isoInstant.optional().meta({ description: 'When it was opened.' }),
    updated: isoInstant.optional().meta({ description: 'When anything of it last changed.' }),
    closed: isoInstant.optional().meta({ description: 'When it was closed.' }),
    milestone: releaseVersion.optional().meta({ description: 'The release it is planned for.' }),
    labels: labels.optional().meta({ description: 'Its labels, by their prefixes.' }),
    tracking: datedTracking.optional().meta({
      description: 'Where it stands with the release team; absent where a sync never saw anything.',
    }),
    history: z.array(trackingEntry).optional().meta({
      description:
        'What the release team said over time, oldest first; upstream keeps only the present.',
    }),
    body: body.optional().meta({ description: 'The facts of its text; absent without a text.' }),
    problems,
  })
  .meta({ description: 'An issue of kubernetes/enhancements.' });

export type Issue = z.infer<typeof issue>;
