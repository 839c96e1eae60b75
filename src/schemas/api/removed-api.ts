import { described, describedList, list, optional, shared, url } from '../described.ts';
import { apiKind, apiVersion, removedApi } from '../removed-api.ts';
import { releaseVersion } from '../version.ts';
import { link, pageAddress } from './link.ts';

const { notableChanges, removedIn } = removedApi.shape;

/** An API version that a release stopped serving. */
export const removedApiVersion = shared('RemovedApiVersion', {
  apiVersion,
  kinds: list(apiKind, 'The kinds that were removed with it.'),
  lastServed: optional(releaseVersion, 'The last release that serves it.'),
  removedIn,
  replacements: describedList('What the guide says to migrate to; empty where it names nothing.', {
    apiVersion,
    kind: optional(apiKind, 'The only kind that it replaces; absent where it replaces all.'),
    since: optional(
      releaseVersion,
      'The release since which it is available, where that is known.',
    ),
    removedIn: optional(
      releaseVersion,
      'The release that removed it as well; absent where none did.',
    ),
  }),
  notableChanges,
  guide: url('The entry of the deprecation guide.'),
  links: optional.list(link, 'Where the entry points to.'),
  pages: list(pageAddress, 'The pages of its kinds.'),
});

export const removedApiList = described(
  'API versions that Kubernetes no longer serves, by the deprecation guide.',
  {
    removedApis: list(removedApiVersion, 'Those that were removed last come first.'),
  },
);
