import { z } from 'zod';
import { list, optional, shared, string, url } from '../described.ts';
import { stage } from '../stage.ts';
import { releaseVersion } from '../version.ts';

/** Every way in which a claim can be known. */
const CLAIM_STANDINGS = ['shipped', 'declared', 'planned', 'disputed'] as const;

export const claimStanding = z.enum(CLAIM_STANDINGS).meta({
  id: 'ClaimStanding',
  description:
    'shipped: confirmed by code or announcement. declared: one source says so of a released version. planned: the version is not released yet. disputed: sources contradict each other.',
});

export const stageEnding = z.enum(['deprecation', 'removal']).meta({
  id: 'StageEnding',
  description:
    'What that stage is a stage of, where the title begins with deprecating, removing, or disabling something.',
});

export const rowStanding = z.enum([...CLAIM_STANDINGS, 'code', 'docs']).meta({
  description:
    'How the stage is known: by a claim (shipped, declared, planned, disputed), or of a gate that no claim speaks of by the code or the documentation.',
});

export const shownStage = z.enum([...stage.options, 'unknown']).meta({
  id: 'ShownStage',
  description: 'The stage; unknown where only a gate tells, and whether it is there is not known.',
});

/** A place that says something. */
export const evidence = shared('Evidence', {
  source: string('What kind of source it is, such as "kep.yaml".'),
  url: url('The file at the commit that was read, or the page.'),
});

const defaults = z.array(
  shared('DefaultOfClaim', {
    release: releaseVersion.meta({ description: 'The release from which it is so.' }),
    default: z.boolean().meta({ description: 'Whether it is on when nobody sets its gates.' }),
  }),
);

/** The statement that something reached a stage in a release. */
export const claim = shared('Claim', {
  stage,
  release: releaseVersion.meta({ description: 'The release in which it is reached.' }),
  standing: claimStanding,
  reason: string('Why it is known so, in a sentence.'),
  evidence: list(evidence, 'What says so.'),
  contrary: list(evidence, 'What says otherwise.'),
  defaults: optional(
    defaults,
    'Whether it is on by default from the release on, and what became of that at this stage; absent where its gates do not say.',
  ),
  later: z
    .array(
      z.strictObject({
        stage,
        release: releaseVersion.meta({ description: 'The release in which they did.' }),
        defaults: defaults.meta({
          description:
            'Whether it is on by default from then on; empty where its gates do not say.',
        }),
      }),
    )
    .optional()
    .meta({
      description:
        'The stages that its gates went back to after that, or reached again, oldest first; absent where they stayed.',
    }),
});

/** A statement that is not taken to hold. */
export const refutation = claim.omit({ defaults: true, later: true }).extend({
  isDenied: z.boolean().meta({
    description: 'Whether the code says that the stage was not reached; else it is not confirmed.',
  }),
});
