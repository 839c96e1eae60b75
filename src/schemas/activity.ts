import { z } from 'zod';
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
  author: z.string().optional().meta({ description: 'The handle of its author.' }),
  milestone: releaseVersion.optional().meta({ description: 'The release of its milestone.' }),
  sigs: z.array(z.string()).optional().meta({ description: 'Its SIGs, such as "sig-node".' }),
  kinds: z
    .array(z.string())
    .optional()
    .meta({ description: 'Its kinds, such as "feature", "bug" or "api-change".' }),
  areas: z.array(z.string()).optional().meta({ description: 'Its areas, such as "kubelet".' }),
  size: z
    .enum(['XS', 'S', 'M', 'L', 'XL', 'XXL'])
    .optional()
    .meta({ description: 'How much it changes, by its label.' }),
  note: z.enum(['none', 'note', 'action-required']).optional().meta({
    description: 'Whether it has a release note, by its labels; absent where no label says so.',
  }),
  keps: z
    .array(z.int().positive())
    .optional()
    .meta({ description: 'Numbers of the KEPs that its title names or its description links.' }),
  kepPaths: z.array(z.string()).optional().meta({
    description: 'Linked proposals without an issue number, below keps/.',
  }),
  gates: z
    .array(z.string())
    .optional()
    .meta({ description: 'Known feature gates that its title or its release note names.' }),
  does: z.array(gateWork).optional().meta({
    description:
      'What its title or its release note says that it does to the gates and KEPs that it names.',
  }),
  changedGates: z
    .array(z.string())
    .optional()
    .meta({ description: 'The gates that it does this to.' }),
  stage: z
    .enum(['alpha', 'beta', 'stable'])
    .optional()
    .meta({ description: 'The stage that they then have, where the same words name one.' }),
});

export type MergedPullRequest = z.infer<typeof mergedPullRequest>;

/** A release of a project around Kubernetes. */
export const projectRelease = z.strictObject({
  repository: z.string().meta({ description: 'owner/name on GitHub.' }),
  tag: z.string().meta({ description: 'Its tag, such as "v1.7.0".' }),
  date: isoDate.meta({ description: 'The day it was published.' }),
  isPreRelease: z.literal(true).optional().meta({ description: 'Whether it is a pre-release.' }),
});

export type ProjectRelease = z.infer<typeof projectRelease>;

/**
 * What was merged and released in one week.
 * Source: merged pull requests of kubernetes/kubernetes, and releases of the followed projects.
 */
export const activityWeek = z
  .strictObject({
    week: isoDate.meta({ description: 'The Monday that the week begins with, in UTC.' }),
    pullRequests: z
      .array(mergedPullRequest)
      .optional()
      .meta({ description: 'Merged pull requests, in the order in which they were merged.' }),
    releases: z
      .array(projectRelease)
      .optional()
      .meta({ description: 'Releases of projects around Kubernetes, by repository and day.' }),
    problems,
  })
  .meta({ description: 'What was merged and released in one week.' });

export type ActivityWeek = z.infer<typeof activityWeek>;

const pullRequestWords = z.object({
  title: z.string(),
  /** Its release note, in Markdown; absent where it has none. */
  note: z.string().optional(),
});

/** What a pull request says, for whoever may show it: upstream's words, under upstream's license. */
export type PullRequestWords = z.infer<typeof pullRequestWords>;

/** The texts of a week: the shape of `content/prose/activity/<monday>.json`. */
export const activityTexts = z.object({
  pullRequests: z.record(z.string(), pullRequestWords),
});
