import { z } from 'zod';
import { described, list, optional, shared, string } from './described.ts';
import { problems } from './problem.ts';
import { anyVersion, isoDate, isoInstant, releaseVersion } from './version.ts';

/** A dated event of a release cycle. Dates are planned ones. */
const cycleEvent = z.strictObject({
  name: string('What happens, without markup.'),
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
  endDate: optional(isoDate, 'The last day, for a span of days.'),
  deadline: optional(isoInstant, 'The exact end, where upstream gives a time or a zone.'),
  movedFrom: optional(isoDate, 'The day it was planned for before.'),
  week: optional(z.int().nonnegative(), 'The week of the cycle.'),
  owner: optional.string('Who acts, as a role.'),
});

export type CycleEvent = z.infer<typeof cycleEvent>;

/** A request to let something in after a freeze. */
export const exceptionRequest = shared('ExceptionRequest', {
  freeze: z
    .enum(['enhancements', 'code', 'docs', 'other'])
    .meta({ description: 'The freeze it is an exception from.' }),
  issue: optional(z.int().positive(), 'The KEP issue it is for.'),
  name: optional.string('What it is for.'),
  status: optional.string('The decision, in lower case.'),
  requested: optional(isoDate, 'The day of the request.'),
  reviewed: optional(isoDate, 'The day of the decision.'),
});

export type ExceptionRequest = z.infer<typeof exceptionRequest>;

/**
 * The cycle as planned.
 * Source: kubernetes/sig-release `releases/release-1.NN/README.md` and `exceptions.yaml`.
 */
const cycleBlock = z.strictObject({
  path: string('The README in kubernetes/sig-release.'),
  board: optional.string('The address at which the release team tracks enhancements.'),
  events: list(cycleEvent, 'The timeline in file order.'),
  exceptions: optional.list(exceptionRequest, 'Requests to let something in after a freeze.'),
  exceptionsPath: optional.string('The exceptions.yaml in kubernetes/sig-release.'),
  problems,
});

const patchRelease = z.strictObject({
  version: anyVersion,
  date: optional(isoDate, 'The target date.'),
  cherryPickDeadline: isoDate.optional(),
});

/**
 * What the project supports.
 * Source: kubernetes/website `data/releases/schedule.yaml` and `eol.yaml`.
 */
const supportBlock = z.strictObject({
  path: string('The data file in kubernetes/website.'),
  released: optional(isoDate, 'The release date.'),
  maintenance: optional(isoDate, 'The day maintenance mode starts.'),
  endOfLife: optional(isoDate, 'The day support ends.'),
  patches: optional.list(patchRelease, 'Patch releases, newest first.'),
  nextPatch: optional(patchRelease, 'The patch release planned next.'),
  patchDays: z
    .array(
      z.strictObject({
        date: isoDate.meta({ description: 'The target date.' }),
        cherryPickDeadline: isoDate.optional(),
      }),
    )
    .optional()
    .meta({ description: 'The days planned for patch releases, oldest first.' }),
  finalPatch: optional(anyVersion, 'The last patch release.'),
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
export const release = described('A minor release of Kubernetes.', {
  version: releaseVersion,
  cycle: optional(cycleBlock, 'The cycle as planned.'),
  support: optional(supportBlock, 'What the project supports.'),
  tags: optional.list(
    releaseTag,
    'Its releases and pre-releases on GitHub with the days they were published, newest first; absent where none is known.',
  ),
});

export type Release = z.infer<typeof release>;
