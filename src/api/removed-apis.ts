import type { z } from 'zod';
import { apiGroup } from '../model/api/names.ts';
import type { ApiRemoval } from '../model/api/removal.ts';
import { groupRemovals } from '../model/api/removal-words.ts';
import { apiKindPath } from '../model/page/paths.ts';
import type { removedApiVersion } from '../schemas/api/removed-api.ts';
import type { ApiSite } from './endpoint.ts';

/** Removed API versions as data. */
export function removedApisData(
  removed: readonly ApiRemoval[],
  { atlas: { removals }, root }: ApiSite,
): z.infer<typeof removedApiVersion>[] {
  return groupRemovals(removed).map((group) => {
    const [{ apiVersion, removedIn, lastServed, entry }] = group;
    const kinds = group.map(({ kind }) => kind);
    return {
      apiVersion,
      kinds,
      lastServed,
      removedIn,
      replacements: (entry.replacements ?? []).map((replacement) => ({
        ...replacement,
        removedIn: removals.find({
          apiVersion: replacement.apiVersion,
          kind: replacement.kind ?? kinds[0] ?? '',
        })?.removedIn,
      })),
      notableChanges: entry.notableChanges,
      guide: entry.url,
      links: entry.links,
      pages: kinds.map((kind) => `${root}${apiKindPath(apiGroup(apiVersion), kind)}`),
    };
  });
}
