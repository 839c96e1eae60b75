import { z } from 'zod';
import { enhancementStatus } from '../enhancement.ts';
import { problem } from '../problem.ts';
import { stage } from '../stage.ts';
import { isoDate, releaseVersion } from '../version.ts';
import { claim, claimStanding, detailAddress, named, pageAddress, sigName } from './parts.ts';

const identity = {
  id: z.string().meta({ description: 'The directory below keps/: unique, and the identity.' }),
  number: z
    .int()
    .positive()
    .optional()
    .meta({ description: 'The KEP number; absent without a usable one.' }),
  label: z.string().meta({ description: '"KEP-5295", or the directory’s name.' }),
  title: z.string().meta({ description: 'The title.' }),
  sig: sigName.meta({ description: 'The SIG it is filed under.' }),
  status: enhancementStatus.optional(),
};

const current = {
  stage: stage.optional().meta({
    description: 'The stage it is at in the newest release or, before its first, is to reach.',
  }),
  release: releaseVersion.optional().meta({ description: 'The release of that stage.' }),
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
});

export const enhancementDetails = z
  .strictObject({
    ...identity,
    ...current,
    participatingSigs: z.array(sigName).meta({ description: 'Other SIGs that take part.' }),
    latestMilestone: releaseVersion
      .optional()
      .meta({ description: 'The most recent release for which work was done.' }),
    claims: z.array(claim).meta({ description: 'The stages it reaches, oldest release first.' }),
    featureGates: z.array(gateOfEnhancement).meta({ description: 'The gates that it names.' }),
    authors: handles('Handles or names of the authors.'),
    reviewers: handles('Handles or names of the reviewers.'),
    approvers: handles('Handles or names of the approvers.'),
    created: isoDate.optional().meta({ description: 'The creation date.' }),
    updated: isoDate.optional().meta({ description: 'The declared date of the last update.' }),
    seeAlso: z.array(named).meta({ description: 'Related proposals.' }),
    replaces: z.array(named).meta({ description: 'What it replaces.' }),
    supersededBy: z.array(named).meta({ description: 'What replaced it.' }),
    metadata: z.url().optional().meta({ description: 'Its kep.yaml at the commit read.' }),
    problems: z.array(problem).meta({ description: 'Oddities of its metadata.' }),
  })
  .meta({ description: 'One enhancement with all that is known of it.' });
