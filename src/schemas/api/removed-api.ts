import { z } from 'zod';
import { apiKind, apiVersion, removedApi } from '../removed-api.ts';
import { releaseVersion } from '../version.ts';
import { link, pageAddress } from './link.ts';

const { notableChanges, removedIn } = removedApi.shape;

/** An API version that a release stopped serving. */
export const removedApiVersion = z.strictObject({
  apiVersion,
  kinds: z.array(apiKind).meta({ description: 'The kinds that were removed with it.' }),
  lastServed: releaseVersion.optional().meta({ description: 'The last release that serves it.' }),
  removedIn,
  replacements: z
    .array(
      z.strictObject({
        apiVersion,
        kind: apiKind
          .optional()
          .meta({ description: 'The only kind that it replaces; absent where it replaces all.' }),
        since: releaseVersion
          .optional()
          .meta({ description: 'The release since which it is available, where that is known.' }),
        removedIn: releaseVersion
          .optional()
          .meta({ description: 'The release that removed it as well; absent where none did.' }),
      }),
    )
    .meta({ description: 'What the guide says to migrate to; empty where it names nothing.' }),
  notableChanges,
  guide: z.url().meta({ description: 'The entry of the deprecation guide.' }),
  links: z.array(link).optional().meta({ description: 'Where the entry points to.' }),
  pages: z.array(pageAddress).meta({ description: 'The pages of its kinds.' }),
});

export const removedApiList = z
  .strictObject({
    removedApis: z
      .array(removedApiVersion)
      .meta({ description: 'Those that were removed last come first.' }),
  })
  .meta({
    description: 'API versions that Kubernetes no longer serves, by the deprecation guide.',
  });
