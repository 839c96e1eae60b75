import type { DocumentedReleases } from '../model/api/docs-url.ts';
import { type ApiKind, viewApiKinds } from '../model/api/kinds.ts';
import type { ApiReferences } from '../model/api/references.ts';
import { once } from '../model/once.ts';
import { documentedReleases } from '../model/release/support.ts';
import { getAtlas } from './atlas.ts';

/** The documentation's pages and the kinds of the API, joined with gates and enhancements. */
export interface Documentation {
  readonly references: ApiReferences;
  /** By name, mere types last. */
  readonly kinds: readonly ApiKind[];
  readonly releases: DocumentedReleases;
}

/** The documentation, joined once for all pages. */
export const getDocumentation = once(async (): Promise<Documentation> => {
  const atlas = await getAtlas();
  const { references } = atlas;
  return {
    references,
    kinds: viewApiKinds(references.resources, references, atlas.removals),
    releases: documentedReleases(atlas),
  };
});
