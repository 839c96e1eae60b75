import { z } from 'zod';
import { problems } from './problem.ts';
import { anyVersion, isoDate, isoInstant, releaseVersion } from './version.ts';

/** A dated event of a release cycle. Dates are planned ones. */
const cycleEvent = z.strictObject({
  name: z.string().meta({ description: 'What happens, without markup.' }),
  kind: z
    .enum([
      'cycle-start',
      'production-readiness-freeze',
      'enhancements-freeze',
      'feature-blog-freeze',
      'code-freeze',
      'test-freeze',
      'docs-freeze',
      'pre-release',
      'release',
      'thaw',
      'other',
    ])
    .array()
    .min(1)
    .meta({ description: 'What it is; a row may announce two freezes at once.' }),
  date: isoDate.meta({
    description: 'The planned day, in the westernmost zone the row speaks of.',
  }),
  endDate: isoDate.optional().meta({ description: 'The last day, for a span of days.' }),
  deadline: isoInstant
    .optional()
    .meta({ description: 'The exact end, where upstream gives a time or a zone.' }),
  movedFrom: isoDate.optional().meta({ description: 'The day it was planned for before.' }),
  week: z.int().nonnegative().optional().meta({ description: 'The week of the cycle.' }),
  owner: z.string().optional().meta({ description: 'Who acts, as a role.' }),
});

export type CycleEvent = z.infer<typeof cycleEvent>;

/** A request to let something in after a freeze. */
export const exceptionRequest = z.strictObject({
  freeze: z
    .enum(['enhancements', 'code', 'docs', 'other'])
    .meta({ description: 'The freeze it is an exception from.' }),
  issue: z.int().positive().optional().meta({ description: 'The KEP issue it is for.' }),
  name: z.string().optional().meta({ description: 'What it is for.' }),
  status: z.string().optional().meta({ description: 'The decision, in lower case.' }),
  requested: isoDate.optional().meta({ description: 'The day of the request.' }),
  reviewed: isoDate.optional().meta({ description: 'The day of the decision.' }),
});

export type ExceptionRequest = z.infer<typeof exceptionRequest>;

/**
 * The cycle as planned.
 * Source: kubernetes/sig-release `releases/release-1.NN/README.md` and `exceptions.yaml`.
 */
const cycleBlock = z.strictObject({
  path: z.string().meta({ description: 'The README in kubernetes/sig-release.' }),
  board: z
    .string()
    .optional()
    .meta({ description: 'The address at which the release team tracks enhancements.' }),
  events: z.array(cycleEvent).meta({ description: 'The timeline in file order.' }),
  exceptions: z
    .array(exceptionRequest)
    .optional()
    .meta({ description: 'Requests to let something in after a freeze.' }),
  exceptionsPath: z
    .string()
    .optional()
    .meta({ description: 'The exceptions.yaml in kubernetes/sig-release.' }),
  problems,
});

const patchRelease = z.strictObject({
  version: anyVersion,
  date: isoDate.optional().meta({ description: 'The target date.' }),
  cherryPickDeadline: isoDate.optional(),
});

/**
 * What the project supports.
 * Source: kubernetes/website `data/releases/schedule.yaml` and `eol.yaml`.
 */
const supportBlock = z.strictObject({
  path: z.string().meta({ description: 'The data file in kubernetes/website.' }),
  released: isoDate.optional().meta({ description: 'The release date.' }),
  maintenance: isoDate.optional().meta({ description: 'The day maintenance mode starts.' }),
  endOfLife: isoDate.optional().meta({ description: 'The day support ends.' }),
  patches: z.array(patchRelease).optional().meta({ description: 'Patch releases, newest first.' }),
  nextPatch: patchRelease.optional().meta({ description: 'The patch release planned next.' }),
  patchDays: z
    .array(
      z.strictObject({
        date: isoDate.meta({ description: 'The target date.' }),
        cherryPickDeadline: isoDate.optional(),
      }),
    )
    .optional()
    .meta({ description: 'The days planned for patch releases, oldest first.' }),
  finalPatch: anyVersion.optional().meta({ description: 'The last patch release.' }),
  problems,
});

/** A release or a pre-release that was published. */
export const releaseTag = z.strictObject({
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+(-(alpha|beta|rc)\.\d+)?$/, 'expected one such as "1.37.0-rc.1"')
    .meta({ description: 'What was published, such as "1.36.3" or "1.37.0-rc.1".' }),
  date: isoDate.meta({ description: 'The day it was published, in UTC.' }),
});

export type ReleaseTag = z.infer<typeof releaseTag>;

/** One minor release, from its planning to its end of life. */
export const release = z
  .strictObject({
    version: releaseVersion,
    cycle: cycleBlock.optional().meta({ description: 'The cycle as planned.' }),
    support: supportBlock.optional().meta({ description: 'What the project supports.' }),
    tags: z.array(releaseTag).optional().meta({
      description:
        'Its releases and pre-releases on GitHub with the days they were published, newest first; absent where none is known.',
    }),
  })
  .meta({ description: 'A minor release of Kubernetes.' });

export type Release = z.infer<typeof release>;
