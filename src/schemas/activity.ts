import { z } from 'zod';
import { described, optional, string } from './described.ts';
import { problems } from './problem.ts';
import { isoDate, isoInstant, releaseVersion } from './version.ts';

/** What a pull request does to the gates and enhancements that it names. */
export const gateWork = z.enum([
  'adds',
  'promotes',
  'demotes',
  'turns-on',
  'turns-off',
  'locks',
  'removes',
]);

export type GateWork = z.infer<typeof gateWork>;

/** A pull request that was merged into the default branch of kubernetes/kubernetes. */
export const mergedPullRequest = z.strictObject({
  number: z.int().positive().meta({ description: 'Its number in kubernetes/kubernetes.' }),
  merged: isoInstant.meta({ description: 'When it was merged.' }),
  author: optional.string('The handle of its author.'),
  milestone: optional(releaseVersion, 'The release of its milestone.'),
  sigs: optional.strings('Its SIGs, such as "sig-node".'),
  kinds: optional.strings('Its kinds, such as "feature", "bug" or "api-change".'),
  areas: optional.strings('Its areas, such as "kubelet".'),
  size: optional(z.enum(['XS', 'S', 'M', 'L', 'XL', 'XXL']), 'How much it changes, by its label.'),
  note: optional(
    z.enum(['none', 'note', 'action-required']),
    'Whether it has a release note, by its labels; absent where no label says so.',
  ),
  keps: optional.list(
    z.int().positive(),
    'Numbers of the KEPs that its title names or its description links.',
  ),
  gates: optional.strings('Known feature gates that its title or its release note names.'),
  does: optional.list(
    gateWork,
    'What its title or its release note says that it does to the gates and KEPs that it names.',
  ),
  changedGates: optional.strings('The gates that it does this to.'),
  stage: optional(
    z.enum(['alpha', 'beta', 'stable']),
    'The stage that they then have, where the same words name one.',
  ),
});

export type MergedPullRequest = z.infer<typeof mergedPullRequest>;

/** A release of a project around Kubernetes. */
export const projectRelease = z.strictObject({
  repository: string('owner/name on GitHub.'),
  tag: string('Its tag, such as "v1.7.0".'),
  date: isoDate.meta({ description: 'The day it was published.' }),
  isPreRelease: optional(z.literal(true), 'Whether it is a pre-release.'),
});

export type ProjectRelease = z.infer<typeof projectRelease>;

/**
 * What was merged and released in one week.
 * Source: merged pull requests of kubernetes/kubernetes, and releases of the followed projects.
 */
export const activityWeek = described('What was merged and released in one week.', {
  week: isoDate.meta({ description: 'The Monday that the week begins with, in UTC.' }),
  pullRequests: optional.list(
    mergedPullRequest,
    'Merged pull requests, in the order in which they were merged.',
  ),
  releases: optional.list(
    projectRelease,
    'Releases of projects around Kubernetes, by repository and day.',
  ),
  problems,
});

export type ActivityWeek = z.infer<typeof activityWeek>;

const pullRequestWords = z.object({
  title: z.string(),
  /** Its release note, in Markdown; absent where it has none. */
  note: z.string().optional(),
});

/** What a pull request says, for whoever may show it: upstream's words, under upstream's license. */
export type PullRequestWords = z.infer<typeof pullRequestWords>;

/** The texts of a week: the shape of `content/prose/activity/<monday>.json`. */
export const activityTexts = z.object({ pullRequests: z.record(z.string(), pullRequestWords) });
