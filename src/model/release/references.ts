import { docsUrlIn } from '../api/docs-url.ts';
import type { ApiLink } from '../api/reference-links.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { documentedReleases } from './support.ts';

/** The reference of a kind of the API, as a table of a release links it. */
export type ReleaseReference = Pick<ApiLink, 'kind' | 'apiVersion' | 'label' | 'url'>;

/** Finds the references of the APIs that some gates touch. */
export type FindReferences = (gates: readonly string[]) => ReleaseReference[];

/**
 * The references of a release: in its own documentation while that is kept, else in the current one.
 */
export function referencesIn(atlas: Atlas, release: string): FindReferences {
  const documented = documentedReleases(atlas);
  return (gates) =>
    atlas.references.of(gates, release).links.map(({ kind, apiVersion, label, url }) => ({
      kind,
      apiVersion,
      label,
      url: docsUrlIn(url, release, documented) ?? url,
    }));
}
