import { z } from 'zod';
import { described, list, optional, string, strings } from '../described.ts';
import { enhancementStatus } from '../enhancement.ts';
import { problem } from '../problem.ts';
import { stage } from '../stage.ts';
import { isoDate, releaseVersion } from '../version.ts';
import { badge } from './badge.ts';
import { claim, claimStanding, refutation, stageEnding } from './claim.ts';
import { coverage } from './coverage.ts';
import { gateToday } from './gate-answer.ts';
import { issueStanding } from './issue-standing.ts';
import { detailAddress, named, pageAddress, sigName } from './link.ts';
import { olderSources } from './older-sources.ts';
import { summary } from './summary.ts';

const identity = {
  id: string('The directory below keps/: unique, and the identity.'),
  number: optional(z.int().positive(), 'The KEP number; absent without a usable one.'),
  label: string('"KEP-5295", or the directory’s name.'),
  title: string('The title.'),
  summary: summary.optional(),
  sig: sigName.meta({ description: 'The SIG it is filed under.' }),
  status: enhancementStatus.optional(),
};

const current = {
  stage: optional(
    stage,
    'The stage it is at in the newest release or, before its first, is to reach.',
  ),
  release: optional(
    releaseVersion,
    'The release of that stage; absent where no source tells it, as of an implemented KEP that names none for GA.',
  ),
  standing: claimStanding.optional(),
  ending: stageEnding.optional(),
};

/** An enhancement in a list. */
export const enhancementSummary = z.strictObject({
  ...identity,
  ...current,
  page: pageAddress,
  details: detailAddress,
});

export const enhancementList = described('All enhancements.', {
  enhancements: list(enhancementSummary, 'By number, those without one last.'),
});

const gateOfEnhancement = z.strictObject({
  ...named.shape,
  components: strings('The components that must have it enabled, as declared.'),
  ...gateToday.partial().shape,
});

const issue = z.strictObject({
  number: z.int().positive().meta({ description: 'Its number in kubernetes/enhancements.' }),
  state: z.enum(['open', 'closed']).meta({ description: 'Whether it is open.' }),
  milestone: optional(releaseVersion, 'Its milestone.'),
  standing: issueStanding,
  since: optional(isoDate, 'Since when, where that is known.'),
});

export const enhancementDetails = described('One enhancement with all that is known of it.', {
  ...identity,
  ...current,
  badge,
  participatingSigs: list(sigName, 'Other SIGs that take part.'),
  targetStage: optional(stage, 'The stage that is being worked on.'),
  latestMilestone: optional(releaseVersion, 'The most recent release for which work was done.'),
  claims: list(claim, 'The stages it reaches, oldest release first.'),
  refuted: list(
    refutation,
    'Stages that something says it reached, and that nothing confirms or the code denies.',
  ),
  targeted: list(
    claim,
    'Stages that it targets for a release after whose code freeze neither its code nor a merged change shows them; all stages of one that was rejected or withdrawn.',
  ),
  featureGates: list(gateOfEnhancement, 'The gates that it names.'),
  canBeDisabled: optional.boolean('Whether it can be disabled after enabling, as declared.'),
  metrics: strings('The metrics that it names.'),
  authors: strings('Handles or names of the authors.'),
  reviewers: strings('Handles or names of the reviewers.'),
  approvers: strings('Handles or names of the approvers.'),
  editors: strings('Handles or names of the editors.'),
  productionReadinessApprovers: strings(
    'Handles or names of who is to approve its production readiness.',
  ),
  productionReadinessApprovals: optional(
    z.partialRecord(stage, z.string()),
    'Stage → the handle of who approved its production readiness.',
  ),
  created: optional(isoDate, 'The creation date.'),
  updated: optional(isoDate, 'The declared date of the last update.'),
  seeAlso: list(named, 'Related proposals.'),
  replaces: list(named, 'What it replaces.'),
  supersededBy: list(named, 'What replaced it.'),
  referredToBy: list(named, 'The enhancements that name it.'),
  metadata: optional(z.url(), 'Its kep.yaml at the commit read.'),
  proposal: optional(z.url(), 'Its text at the commit read.'),
  productionReadiness: optional(z.url(), 'Its production readiness review at the commit read.'),
  issue: optional(issue, 'Its issue, where that was read.'),
  ...coverage,
  olderSources,
  problems: list(problem, 'Metadata issues.'),
});
