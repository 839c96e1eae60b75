import { z } from 'zod';
import { enhancementStatus } from '../enhancement.ts';
import { problem } from '../problem.ts';
import { stage } from '../stage.ts';
import { isoDate, releaseVersion } from '../version.ts';
import { badge } from './badge.ts';
import { claim, claimStanding, refutation } from './claim.ts';
import { coverage } from './coverage.ts';
import { gateToday } from './gate-answer.ts';
import { issueStanding } from './issue-standing.ts';
import { detailAddress, named, pageAddress, sigName } from './link.ts';
import { olderSources } from './older-sources.ts';
import { summary } from './summary.ts';

const identity = {
  id: z.string().meta({ description: 'The directory below keps/: unique, and the identity.' }),
  number: z
    .int()
    .positive()
    .optional()
    .meta({ description: 'The KEP number; absent without a usable one.' }),
  label: z.string().meta({ description: '"KEP-5295", or the directory’s name.' }),
  title: z.string().meta({ description: 'The title.' }),
  summary: summary.optional(),
  sig: sigName.meta({ description: 'The SIG it is filed under.' }),
  status: enhancementStatus.optional(),
};

const current = {
  stage: stage.optional().meta({
    description: 'The stage it is at in the newest release or, before its first, is to reach.',
  }),
  release: releaseVersion.optional().meta({
    description:
      'The release of that stage; absent where no source tells it, as of an implemented KEP that names none for GA.',
  }),
  standing: claimStanding.optional(),
};

/** An enhancement in a list. */
export const enhancementSummary = z.strictObject({
  ...identity,
  ...current,
  page: pageAddress,
  details: detailAddress,
});

export const enhancementList = z
  .strictObject({
    enhancements: z
      .array(enhancementSummary)
      .meta({ description: 'By number, those without one last.' }),
  })
  .meta({ description: 'All enhancements.' });

const handles = (what: string) => z.array(z.string()).meta({ description: what });

const gateOfEnhancement = z.strictObject({
  ...named.shape,
  components: z
    .array(z.string())
    .meta({ description: 'The components that must have it enabled, as declared.' }),
  ...gateToday.partial().shape,
});

const issue = z.strictObject({
  number: z.int().positive().meta({ description: 'Its number in kubernetes/enhancements.' }),
  state: z.enum(['open', 'closed']).meta({ description: 'Whether it is open.' }),
  milestone: releaseVersion.optional().meta({ description: 'Its milestone.' }),
  standing: issueStanding,
  since: isoDate.optional().meta({ description: 'Since when, where that is known.' }),
});

export const enhancementDetails = z
  .strictObject({
    ...identity,
    ...current,
    badge,
    participatingSigs: z.array(sigName).meta({ description: 'Other SIGs that take part.' }),
    targetStage: stage.optional().meta({ description: 'The stage that is being worked on.' }),
    latestMilestone: releaseVersion
      .optional()
      .meta({ description: 'The most recent release for which work was done.' }),
    claims: z.array(claim).meta({ description: 'The stages it reaches, oldest release first.' }),
    refuted: z.array(refutation).meta({
      description:
        'Stages that something says it reached, and that nothing confirms or the code denies.',
    }),
    targeted: z.array(claim).meta({
      description:
        'Stages that it targets for a release after whose code freeze neither its code nor a merged change shows them; all stages of one that was rejected or withdrawn.',
    }),
    featureGates: z.array(gateOfEnhancement).meta({ description: 'The gates that it names.' }),
    canBeDisabled: z
      .boolean()
      .optional()
      .meta({ description: 'Whether it can be disabled after enabling, as declared.' }),
    metrics: z.array(z.string()).meta({ description: 'The metrics that it names.' }),
    authors: handles('Handles or names of the authors.'),
    reviewers: handles('Handles or names of the reviewers.'),
    approvers: handles('Handles or names of the approvers.'),
    editors: handles('Handles or names of the editors.'),
    productionReadinessApprovers: handles(
      'Handles or names of who is to approve its production readiness.',
    ),
    productionReadinessApprovals: z
      .partialRecord(stage, z.string())
      .optional()
      .meta({ description: 'Stage → the handle of who approved its production readiness.' }),
    created: isoDate.optional().meta({ description: 'The creation date.' }),
    updated: isoDate.optional().meta({ description: 'The declared date of the last update.' }),
    seeAlso: z.array(named).meta({ description: 'Related proposals.' }),
    replaces: z.array(named).meta({ description: 'What it replaces.' }),
    supersededBy: z.array(named).meta({ description: 'What replaced it.' }),
    referredToBy: z.array(named).meta({ description: 'The enhancements that name it.' }),
    metadata: z.url().optional().meta({ description: 'Its kep.yaml at the commit read.' }),
    proposal: z.url().optional().meta({ description: 'Its text at the commit read.' }),
    productionReadiness: z
      .url()
      .optional()
      .meta({ description: 'Its production readiness review at the commit read.' }),
    issue: issue.optional().meta({ description: 'Its issue, where that was read.' }),
    ...coverage,
    olderSources,
    problems: z.array(problem).meta({ description: 'Metadata issues.' }),
  })
  .meta({ description: 'One enhancement with all that is known of it.' });
