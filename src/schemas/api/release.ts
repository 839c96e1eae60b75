import { z } from 'zod';
import {
  described,
  describedList,
  list,
  optional,
  shared,
  string,
  strings,
  url,
} from '../described.ts';
import { enhancementStatus } from '../enhancement.ts';
import { problem } from '../problem.ts';
import { exceptionRequest, releaseTag } from '../release.ts';
import { stage } from '../stage.ts';
import { anyVersion, isoDate, isoInstant, releaseVersion } from '../version.ts';
import { apiReference } from './api-field.ts';
import { evidence, rowStanding, shownStage } from './claim.ts';
import { gateAnswer } from './gate-answer.ts';
import { issueStanding } from './issue-standing.ts';
import { detailAddress, pageAddress, sigName } from './link.ts';
import { olderSources } from './older-sources.ts';
import { removedApiVersion } from './removed-api.ts';
import { summary as whatItIs } from './summary.ts';

const summary = {
  version: releaseVersion,
  phase: z
    .enum(['released', 'in-progress', 'planned'])
    .meta({ id: 'ReleasePhase', description: 'Where it stands on the day of the data.' }),
  released: optional(isoDate, 'The release day; absent where unknown.'),
  releasedBasis: optional(
    z.enum(['published', 'recorded', 'scheduled']).meta({ id: 'ReleasedBasis' }),
    'published: its tag has this day. recorded: the release data say so. scheduled: the cycle’s plan does.',
  ),
  isSupported: optional.boolean('Whether it gets patches; absent where that is unknown.'),
  endOfLife: optional(isoDate, 'The day support ends.'),
  features: z.int().meta({ description: 'How many rows its feature table has.' }),
  changedFeatures: z.int().meta({ description: 'How many of them changed in it.' }),
};

export const releaseList = described('All releases.', {
  newestRelease: releaseVersion.meta({ description: 'The newest release that is out.' }),
  releases: describedList('Oldest first.', {
    ...summary,
    page: pageAddress,
    details: detailAddress,
  }),
});

export const cycleEvent = shared('CycleEvent', {
  name: string('What happens.'),
  kinds: strings('What it is, such as "code-freeze".'),
  date: isoDate.meta({ description: 'The planned day.' }),
  endDate: optional(isoDate, 'The last day, for a span of days.'),
  deadline: optional(isoInstant, 'The exact end, where one is given.'),
  movedFrom: optional(isoDate, 'The day it was planned for before.'),
  week: optional(z.int().nonnegative(), 'The week of the cycle.'),
  owner: optional.string('Who acts, as a role.'),
});

const count = (what: string) => optional(z.int().nonnegative(), what);

const announcement = z.strictObject({
  title: string('The title of the post.'),
  date: optional(isoDate, 'The day of the post.'),
  url: optional(z.url(), 'The post on kubernetes.io.'),
  theme: optional.string('The name of the release.'),
  counts: z
    .strictObject({
      total: count('All enhancements.'),
      stable: count('Those that became stable.'),
      beta: count('Those that entered beta.'),
      alpha: count('Those that entered alpha.'),
      introduced: count('Those called new, without a stage.'),
      deprecated: count('Features deprecated.'),
      removed: count('Features removed.'),
      deprecatedOrRemoved: count(
        'Features deprecated or removed, where they are counted together.',
      ),
    })
    .optional()
    .meta({ description: 'How many enhancements it says there are, as far as it says so.' }),
});

const trackedIssue = z.strictObject({
  issue: z.int().positive().meta({ description: 'Its number in kubernetes/enhancements.' }),
  enhancement: pageAddress.optional(),
  isMilestone: z.boolean().meta({ description: 'Whether the release is its milestone.' }),
  standing: issueStanding,
  since: optional(isoDate, 'Since when, where that is known.'),
});

const notes = z.strictObject({
  total: z.int().meta({ description: 'How many there are.' }),
  kinds: describedList('By kind, what requires action first.', {
    kind: string('The kind, such as "bug" or "action-required".'),
    count: z.int().meta({ description: 'How many; a note may be of several kinds.' }),
  }),
});

export const patch = shared('Patch', {
  version: anyVersion.meta({ description: 'The patch release.' }),
  date: optional(
    isoDate,
    'The day it was published; the target date of one that was not, or of which that is unknown.',
  ),
  isPublished: optional.boolean('Whether it was published; absent where that is unknown.'),
  planned: optional(isoDate, 'The target date of one that was published on another day.'),
  cherryPickDeadline: optional(isoDate, 'The last day for cherry-picks.'),
});

export const releaseDetails = described('One release: its dates and where its features are.', {
  ...summary,
  changes: describedList('How much it changed; a row may count more than once.', {
    change: string(
      'What changed, such as "beta" or "default-on"; "disputed" in place of a stage in doubt.',
    ),
    count: z.int().meta({ description: 'In how many rows of the feature table.' }),
    gates: optional(z.int(), 'How many feature gates changed so; absent for a stage.'),
  }),
  maintenance: optional(isoDate, 'The day maintenance mode starts.'),
  events: list(cycleEvent, 'The cycle as planned, in file order.'),
  exceptions: list(exceptionRequest, 'Requests to let something in after a freeze.'),
  patches: list(patch, 'Patch releases, newest first.'),
  newestPatch: patch.pick({ version: true, date: true }).optional().meta({
    description:
      'The newest patch release: published, or the last one by the release data where that is newer.',
  }),
  nextPatch: optional(patch, 'The patch release planned next.'),
  tags: list(
    releaseTag,
    'Releases and pre-releases on GitHub, newest first; empty where none is known.',
  ),
  announcement: optional(
    announcement,
    'What the Kubernetes blog announced; absent where it did not.',
  ),
  tracking: optional.list(trackedIssue, 'The issues that aim at it; absent for one that is out.'),
  targeted: describedList(
    'What KEPs target it for, and neither its code nor a merged change shows after code freeze: no count has it.',
    {
      enhancement: pageAddress,
      label: string('The enhancement: "KEP-5295".'),
      title: string('Its title.'),
      stage: stage.meta({ description: 'The stage that it targets.' }),
    },
  ),
  releaseNotes: optional(notes, 'Its release notes, where they were read.'),
  removedApis: list(removedApiVersion, 'The API versions that it stopped serving.'),
  featureGates: url('The file with every feature gate in it.'),
  featureTable: url('The file with its feature table.'),
  upgrade: optional(
    pageAddress,
    'The page of the upgrade from the release before, where there is one.',
  ),
  olderSources,
  problems: list(problem, 'Metadata issues in its sources.'),
});

const gateCell = z.strictObject({
  name: string('The gate.'),
  ...gateAnswer.shape,
});

const featureRow = z.strictObject({
  title: string('The enhancement’s title, or the gate’s name.'),
  enhancement: optional.string('The enhancement’s id; absent on the row of a gate without one.'),
  number: optional(z.int().positive(), 'The KEP number.'),
  status: enhancementStatus.optional(),
  stage: shownStage,
  since: releaseVersion.meta({ description: 'The release in which it reached the stage.' }),
  standing: rowStanding,
  evidence: list(evidence, 'What says so.'),
  changes: strings(
    'What this release changed, such as "beta" or "default-on"; "disputed" in place of a stage in doubt.',
  ),
  gates: list(gateCell, 'Its gates as they are in the release.'),
  sig: optional(sigName, 'The owning SIG.'),
  participatingSigs: list(sigName, 'Other SIGs that take part.'),
  components: strings('Components, as KEPs declare.'),
  apiReferences: list(
    apiReference,
    'The kinds with fields that its gates control in the release and those that the documentation of its gates documents, with their references.',
  ),
  summary: whatItIs.optional(),
  page: pageAddress,
});

/** A row of a release's feature table, as the API has it. */
export type ReleaseFeature = z.infer<typeof featureRow>;

export const releaseFeatures = described(
  'The resolved feature table of a release with its evidence.',
  {
    release: releaseVersion,
    features: list(featureRow, 'What changed first, then by stage.'),
  },
);
