import { z } from 'zod';
import { gateWork } from '../activity.ts';
import { gateSource } from '../gate-source.ts';
import { trackingState } from '../issue.ts';
import { gateStage, stage } from '../stage.ts';
import { anyVersion, isoDate, releaseVersion } from '../version.ts';

/** Every way in which a claim can be known. */
const CLAIM_STANDINGS = ['shipped', 'declared', 'planned', 'disputed'] as const;

export const claimStanding = z.enum(CLAIM_STANDINGS).meta({
  description:
    'shipped: confirmed by code or announcement. declared: one source says so of a released version. planned: the version is not released yet. disputed: sources contradict each other.',
});

export const rowStanding = z.enum([...CLAIM_STANDINGS, 'code', 'docs']).meta({
  description:
    'How the stage is known: by a claim (shipped, declared, planned, disputed), or of a gate that no claim speaks of by the code’s gate list or the documentation.',
});

export const shownStage = z.enum([...stage.options, 'unknown']).meta({
  description: 'The stage; unknown where only a gate tells, and whether it is there is not known.',
});

/** What a badge says. */
export const badge = z
  .strictObject({
    label: z.string().meta({ description: 'What it is about: "KEP-5295", or a gate’s name.' }),
    message: z.string().meta({ description: 'Where that stands: "Beta since v1.35, on".' }),
    color: z.string().meta({ description: 'The color of the stage in light pages: "#8a4700".' }),
  })
  .meta({ description: 'A badge in words, for shields.io and other programs that draw one.' });

/** Sources whose content is older than that of the rest. */
export const olderSources = z
  .array(
    z.strictObject({
      name: z.string().meta({ description: 'What the source gives: KEPs, code, release notes.' }),
      until: isoDate.meta({ description: 'The day of its newest commit that was read.' }),
    }),
  )
  .meta({
    description:
      'The sources of this file that were read until more than a week before its date; mostly empty.',
  });

/** A place that says something. */
export const evidence = z.strictObject({
  source: z.string().meta({ description: 'What kind of source it is, such as "kep.yaml".' }),
  url: z.url().meta({ description: 'The file at the commit that was read, or the page.' }),
});

/** The statement that something reached a stage in a release. */
export const claim = z.strictObject({
  stage,
  release: releaseVersion.meta({ description: 'The release in which it is reached.' }),
  standing: claimStanding,
  reason: z.string().meta({ description: 'Why it is known so, in a sentence.' }),
  evidence: z.array(evidence).meta({ description: 'What says so.' }),
  contrary: z.array(evidence).meta({ description: 'What says otherwise.' }),
  defaults: z
    .array(
      z.strictObject({
        release: releaseVersion.meta({ description: 'The release from which it is so.' }),
        default: z.boolean().meta({ description: 'Whether it is on when nobody sets its gates.' }),
      }),
    )
    .optional()
    .meta({
      description:
        'Whether it is on by default from the release on, and what became of that at this stage; absent where its gates do not say.',
    }),
});

/** A statement that is not taken to hold. */
export const refutation = claim.omit({ defaults: true }).extend({
  isDenied: z.boolean().meta({
    description: 'Whether the code says that the stage was not reached; else it is not confirmed.',
  }),
});

/** A kind of the API with its reference. */
export const apiReference = z.strictObject({
  kind: z.string().meta({ description: 'The kind, such as "Job".' }),
  apiVersion: z
    .string()
    .optional()
    .meta({ description: 'As manifests write it, such as "batch/v1"; absent for mere types.' }),
  url: z.url().meta({ description: 'Its page on kubernetes.io.' }),
});

/** A field of the API that a feature gate controls. */
export const apiField = z.strictObject({
  group: z.string().meta({ description: 'The API group; "core" for the one without a name.' }),
  kind: z.string().meta({ description: 'The kind, such as "Pod".' }),
  path: z.string().meta({
    description:
      'Where the field is: "spec.containers[].resizePolicy[]", where [] stands for the elements of a list and {} for the keys of a map; empty for the whole kind.',
  }),
  gate: z.string().meta({ description: 'The feature gate that controls it.' }),
  versions: z.array(
    z.strictObject({
      apiVersion: z.string().meta({ description: 'As manifests write it, such as "batch/v1".' }),
      releases: z
        .array(
          z.strictObject({
            since: releaseVersion.meta({
              description: 'The first release; the oldest that was read may continue others.',
            }),
            until: releaseVersion.optional().meta({
              description: 'The last release; absent where the newest that was read has it.',
            }),
          }),
        )
        .meta({ description: 'The releases in which the gate controls the field.' }),
    }),
  ),
});

/** A name with its page. */
export const named = z.strictObject({
  name: z.string().meta({ description: 'The name as readers see it.' }),
  url: z.url().optional().meta({ description: 'Its page, where there is one.' }),
});

/** What is shown with a link. */
export const link = z.strictObject({
  text: z.string().meta({ description: 'The name for readers.' }),
  url: z.url().meta({ description: 'Its page.' }),
});

/** What something is. */
export const summary = z
  .strictObject({
    text: z.string().meta({ description: 'One sentence.' }),
    by: z.enum(['kep-atlas', 'upstream']).meta({
      description:
        'Who says so: this project, or the first sentence of the upstream text where this project has none.',
    }),
  })
  .meta({ description: 'What it is; absent where no text says so.' });

/** Whether a release has a gate. */
const gatePresence = z.enum(['live', 'removed', 'upcoming', 'unknown']).meta({
  description:
    'live: the release has it. removed: it had been there. upcoming: only a later version has it. unknown: the sources do not decide it.',
});

const doubt = z
  .string()
  .optional()
  .meta({ description: 'Why it is not known whether the release has it; absent where it is.' });

const isLocked = z
  .boolean()
  .optional()
  .meta({ description: 'Whether it cannot be set otherwise; absent where unknown.' });

/** What a gate is in some patches of a release. */
const patchState = z.strictObject({
  from: anyVersion.meta({ description: 'The first patch: "1.31.0".' }),
  to: anyVersion
    .optional()
    .meta({ description: 'The last patch; absent where it holds for all later ones.' }),
  stage: gateStage,
  default: z.boolean().optional().meta({ description: 'The default; absent where unknown.' }),
  isLocked,
});

/** A gate in one release. */
export const gateAnswer = z.strictObject({
  presence: gatePresence,
  stage: gateStage.optional().meta({ description: 'Its stage; absent unless it is there.' }),
  default: z
    .boolean()
    .optional()
    .meta({ description: 'Whether it is on when nobody sets it; absent where unknown.' }),
  isLocked,
  source: gateSource.optional(),
  patches: z
    .array(patchState)
    .optional()
    .meta({ description: 'What its patches do, as documented; absent where all do the same.' }),
  reason: doubt,
});

/** A gate in the newest release. */
export const gateToday = z.strictObject({
  presence: gatePresence,
  stage: gateStage.optional().meta({
    description: 'Its stage: the last one where removed, the first to come where upcoming.',
  }),
  default: z.boolean().optional().meta({
    description: 'Whether it is on at this stage when nobody sets it; absent where unknown.',
  }),
  isLocked,
  since: releaseVersion
    .optional()
    .meta({ description: 'The release in which the stage began; absent where unknown.' }),
  reason: doubt,
});

/** Where an enhancement stands with the release team. */
export const issueStanding = z.enum([...trackingState.options, 'at-risk']).meta({
  description:
    'Where it stands with the release team. at-risk: opted in and not tracked at the enhancements freeze.',
});

/** The address of the file with everything about the thing. */
export const detailAddress = z.url().meta({ description: 'The file with all its details.' });

/** The address of a thing's page. */
export const pageAddress = z.url().meta({ description: 'Its page on the site.' });

/** A SIG as upstream names it. */
export const sigName = z.string().meta({ description: 'A SIG such as "sig-node".' });

/** What others say of an enhancement or a gate; lists are newest first. */
export const coverage = {
  apiReferences: z.array(apiReference).meta({
    description:
      'The kinds with fields that its gates control and those that the documentation of its gates documents, with their references.',
  }),
  apiFields: z.array(apiField).meta({
    description: 'The fields of the API that its gates control, as the code of each release says.',
  }),
  pullRequests: z
    .array(
      z.strictObject({
        number: z.int().meta({ description: 'Its number in kubernetes/kubernetes.' }),
        url: z.url().meta({ description: 'The pull request.' }),
        merged: isoDate.meta({ description: 'The day it was merged.' }),
        release: releaseVersion.optional().meta({ description: 'The release that it is for.' }),
        does: z
          .array(gateWork)
          .optional()
          .meta({ description: 'What it does to what it names, as its words say.' }),
        stage: z
          .enum(['alpha', 'beta', 'stable'])
          .optional()
          .meta({ description: 'The stage that this then has.' }),
      }),
    )
    .meta({ description: 'What was merged for it, newest first, since pull requests are read.' }),
  releaseNotes: z
    .array(
      z.strictObject({
        release: releaseVersion,
        url: z.url().meta({ description: 'The pull request.' }),
        isActionRequired: z.boolean().meta({ description: 'Whether it requires action.' }),
      }),
    )
    .meta({ description: 'The release notes that name it or its gates.' }),
  posts: z
    .array(
      z.strictObject({
        title: z.string().meta({ description: 'The title of the post.' }),
        date: isoDate.optional().meta({ description: 'The day of the post.' }),
        url: z.url().optional().meta({ description: 'Where the post names it.' }),
        isMatchedByName: z.literal(true).optional().meta({
          description: 'Present where the post does not name it, but has its name.',
        }),
      }),
    )
    .meta({ description: 'The posts of the Kubernetes blog and the contributor blog about it.' }),
  digests: z
    .array(
      z.strictObject({
        date: isoDate.meta({ description: 'The identity of the digest.' }),
        url: pageAddress,
      }),
    )
    .meta({ description: 'The digests that name it.' }),
  drift: z.array(z.string()).meta({
    description: 'Ids of what the sources contradict each other about; drift.json has them.',
  }),
};
