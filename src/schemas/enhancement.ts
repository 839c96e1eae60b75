import { z } from 'zod';
import { described, optional, string } from './described.ts';
import { problems } from './problem.ts';
import { type Stage, stage } from './stage.ts';
import { isoDate, releaseVersion } from './version.ts';

/** The statuses of `api/proposal.go` in kubernetes/enhancements. */
export const enhancementStatus = z
  .enum([
    'provisional',
    'implementable',
    'implemented',
    'deferred',
    'rejected',
    'withdrawn',
    'replaced',
  ])
  .meta({ id: 'EnhancementStatus', description: 'Where the proposal stands in the KEP process.' });

export type EnhancementStatus = z.infer<typeof enhancementStatus>;

const people = z.array(z.string()).optional();

/** A feature gate as a kep.yaml names it. */
const namedGate = z.strictObject({
  name: string('The gate’s name as the KEP spells it.'),
  components: optional.strings('The components that must have it enabled, as declared.'),
});

/** The releases that a KEP names for its stages: targets, not a record of what shipped. */
const milestones = z.partialRecord(stage, releaseVersion).meta({
  description: 'Stage → the release in which it was, or is targeted to be, reached.',
});

/** The fields of a kep.yaml that are cited: "stage", "milestone.beta". */
export type CitedField =
  | 'owning-sig'
  | 'status'
  | 'stage'
  | 'latest-milestone'
  | 'milestone'
  | 'feature-gates'
  | `milestone.${Stage}`;

/** The production readiness review file of a KEP. */
const productionReadiness = z.strictObject({
  path: string('The file in kubernetes/enhancements.'),
  approvers: z
    .partialRecord(stage, z.string())
    .meta({ description: 'Stage → the handle of who approved it.' }),
});

/**
 * One Kubernetes enhancement proposal: the facts of its kep.yaml and production readiness file.
 * Source: kubernetes/enhancements `keps/<sig>/<directory>/kep.yaml`, defined by `api/proposal.go`.
 */
export const enhancement = described('A Kubernetes enhancement proposal (KEP).', {
  id: string(
    'The identity: the directory below keps/ in kubernetes/enhancements, such as "sig-cli/5295-kyaml".',
  ),
  number: optional(
    z.int().positive(),
    'The KEP number, from the directory name; absent for "0000" directories.',
  ),
  declaredNumber: optional(
    z.int().nonnegative(),
    'The `kep-number`, only where it differs from the directory’s.',
  ),
  title: string('The title; the README’s first heading where unset.'),
  owningSig: optional.string('The owning SIG, such as "sig-node".'),
  participatingSigs: optional.strings('Other SIGs that take part.'),
  status: enhancementStatus.optional(),
  stage: optional(stage, 'The stage that is being worked on (a target).'),
  latestMilestone: optional(releaseVersion, 'The most recent release for which work was done.'),
  milestones: milestones.optional(),
  featureGates: optional.list(namedGate, 'The feature gates that the KEP names.'),
  disableSupported: optional.boolean('Whether the feature can be switched off once enabled.'),
  metrics: optional.strings('Metric names.'),
  authors: people.meta({ description: 'Handles or names of the authors.' }),
  reviewers: people.meta({ description: 'Handles or names of the reviewers.' }),
  approvers: people.meta({ description: 'Handles or names of the approvers.' }),
  prrApprovers: people.meta({ description: 'Production readiness approvers in kep.yaml.' }),
  editors: people.meta({ description: 'Handles or names of the editors.' }),
  productionReadiness: optional(
    productionReadiness,
    'The production readiness review, where there is a file of it.',
  ),
  created: optional(isoDate, 'The creation date.'),
  updated: optional(isoDate, 'The declared date of the last update.'),
  seeAlso: optional.strings('Related KEPs, as written.'),
  replaces: optional.strings('Replaced KEPs, as written.'),
  supersededBy: optional.strings('Successors, as written.'),
  path: string('The kep.yaml in kubernetes/enhancements.'),
  readme: optional.string('The proposal’s text in kubernetes/enhancements, where there is one.'),
  problems,
});

export type Enhancement = z.infer<typeof enhancement>;
