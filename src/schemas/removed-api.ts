import { z } from 'zod';
import { described, list, optional, string } from './described.ts';
import { problems } from './problem.ts';
import { releaseVersion } from './version.ts';

/** A group and version as manifests write it: "batch/v1", and "v1" for the core group. */
export const apiVersion = z
  .string()
  .regex(
    /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?\/)?v\d+(?:(?:alpha|beta)\d+)?$/,
    'expected an API version such as "batch/v1"',
  )
  .meta({ description: 'Group and version as manifests write it, such as "batch/v1".' });

/** A kind of the Kubernetes API. */
export const apiKind = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9]*$/, 'expected a kind such as "CronJob"')
  .meta({ description: 'A kind, such as "CronJob".' });

const replacement = z.strictObject({
  apiVersion,
  kind: optional(apiKind, 'The only kind that it replaces; absent where it replaces all of them.'),
  since: optional(
    releaseVersion,
    'The release since which it is available, where the guide says so.',
  ),
});

export type ApiReplacement = z.infer<typeof replacement>;

const guideLink = z.strictObject({
  text: string('What the link reads: the title of a page or an issue.'),
  url: z.url({ protocol: /^https?$/ }).meta({ description: 'The address.' }),
});

/**
 * An entry of the deprecation guide: API versions of some kinds that a release stopped serving.
 * Source: kubernetes/website `content/en/docs/reference/using-api/deprecation-guide.md`.
 */
export const removedApi = described('API versions that a release of Kubernetes stopped serving.', {
  id: string('The anchor of the entry, such as "cronjob-v125".'),
  path: string('The file in kubernetes/website.'),
  url: z.url({ protocol: /^https$/ }).meta({ description: 'The entry on kubernetes.io.' }),
  title: string('The heading of the entry, such as "CronJob".'),
  removedIn: releaseVersion.meta({
    description: 'The first release that no longer serves the API versions.',
  }),
  apiVersions: list(apiVersion, 'What is no longer served.'),
  kinds: list(apiKind, 'The kinds that this is about, in text order.'),
  replacements: optional.list(
    replacement,
    'The API versions to migrate to; absent where the guide names none.',
  ),
  notableChanges: optional(
    z.int().nonnegative(),
    'How many notable changes the entry lists; absent where it does not say.',
  ),
  links: optional.list(guideLink, 'Where the entry points to.'),
  problems,
});

export type RemovedApi = z.infer<typeof removedApi>;
