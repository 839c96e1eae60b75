import { z } from 'zod';
import { described, optional, string } from './described.ts';
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
  sigs: optional.strings('sig/*, written "sig-node".'),
  wgs: optional.strings('wg/*, written "wg-batch".'),
  stage: optional(stage, 'stage/*: the stage that is being worked on.'),
  tracked: trackedLabel.optional(),
  leadOptedIn: optional(z.literal(true), 'lead-opted-in: a SIG lead wants it in the milestone.'),
  lifecycle: optional.string('lifecycle/*, such as "rotten".'),
  kinds: optional.strings('kind/*, such as "feature".'),
  areas: optional.strings('area/*.'),
  other: optional.strings('All other labels as they are, such as "beta-in-1.4".'),
});

export type IssueLabels = z.infer<typeof labels>;

/** What the release team said of an enhancement at one time. */
const trackingEntry = z.strictObject({
  date: isoDate.meta({ description: 'The content’s day when a sync first saw it so.' }),
  milestone: optional(releaseVersion, 'The milestone that was set.'),
  optedIn: z.boolean().meta({ description: 'Whether the label lead-opted-in was set.' }),
  tracked: trackedLabel.optional(),
  stage: optional(stage, 'The label stage/*.'),
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
  kep: optional(z.int().positive(), 'The KEP number that it names.'),
  path: optional.string('For a proposal without a number: the directory below keps/.'),
});

export type ProposalLink = z.infer<typeof proposalLink>;

const phase = optional(
  z.int().positive(),
  'The 2 of "Alpha2", where a stage takes several releases.',
);
const gates = optional.strings('The feature gates that it is for, where there are several.');

/** The release in which a stage is to be reached, as the issue says. */
const target = z.strictObject({
  stage,
  phase,
  release: releaseVersion,
  notes: optional.list(
    z.enum(['uncertain', 'past', 'or-later']),
    'How firm it is: "1.36?", "past 1.33", "1.17 or later".',
  ),
  scope: optional.string('The part that it is for, such as "API".'),
  gates,
});

export type IssueTarget = z.infer<typeof target>;

const checklistItem = z.strictObject({
  kind: z.enum(['kep', 'code', 'docs', 'other']).meta({
    description:
      'kep: changes of the proposal; code: of the code; docs: of the documentation; other: anything else with links.',
  }),
  done: optional.boolean('Its box; absent where it has none.'),
  notNeeded: optional(z.literal(true), 'Whether it is struck through.'),
  links: optional.list(link, 'The pull requests and other pages that it names.'),
});

export type ChecklistItem = z.infer<typeof checklistItem>;

/** The work on one stage, as the issue lists it. */
const checklistStage = z.strictObject({
  stage: optional(stage, 'The stage; absent where only a release is named.'),
  phase,
  before: optional(z.literal(true), 'Whether it is the work before it.'),
  release: optional(releaseVersion, 'The release that it is for.'),
  lastRelease: optional(releaseVersion, 'The last one, where a range of releases is named.'),
  gates,
  done: optional.boolean('Its box; absent where it has none.'),
  items: optional.list(checklistItem, 'What is to be done.'),
});

export type ChecklistStage = z.infer<typeof checklistStage>;

/** The facts of an issue’s text, which people write after a template. */
const body = z.strictObject({
  hasDescription: z.boolean().meta({
    description: 'Whether it describes the enhancement; the words themselves are not kept.',
  }),
  proposals: optional.list(proposalLink, 'Where the proposal is.'),
  contacts: optional.strings('Handles of who to ask.'),
  sigs: optional.strings('The SIGs said to be responsible, such as "sig-node".'),
  targets: optional.list(target, 'The targets in text order.'),
  checklist: optional.list(checklistStage, 'The work by stages, in text order.'),
});

export type IssueBody = z.infer<typeof body>;

/**
 * One KEP issue.
 * Source: the issues of kubernetes/enhancements; the text follows one of the issue templates that
 * the repository has had since 2016.
 */
export const issue = described('An issue of kubernetes/enhancements.', {
  number: z.int().positive().meta({ description: 'The number, which is the KEP’s as well.' }),
  title: string('The title.'),
  state: z.enum(['open', 'closed']).meta({ description: 'Whether it is open.' }),
  stateReason: optional(
    z.enum(['completed', 'not_planned', 'reopened', 'duplicate']),
    'Why it is in that state, in GitHub’s words.',
  ),
  gone: optional(
    isoDate,
    'The content’s day when a sync first missed it: deleted, or transferred to another repository. What else is told of it is from before.',
  ),
  author: optional.string('The handle of who opened it.'),
  assignees: optional.strings('Handles of the assignees.'),
  created: optional(isoInstant, 'When it was opened.'),
  updated: optional(isoInstant, 'When anything of it last changed.'),
  closed: optional(isoInstant, 'When it was closed.'),
  milestone: optional(releaseVersion, 'The release it is planned for.'),
  labels: optional(labels, 'Its labels, by their prefixes.'),
  tracking: optional(
    datedTracking,
    'Where it stands with the release team; absent where a sync never saw anything.',
  ),
  history: optional.list(
    trackingEntry,
    'What the release team said over time, oldest first; upstream keeps only the present.',
  ),
  body: optional(body, 'The facts of its text; absent without a text.'),
  problems,
});

export type Issue = z.infer<typeof issue>;
