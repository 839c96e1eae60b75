import type { ContentOf, RecordsName } from '../../schemas/collections.ts';
import type { UpstreamSentences } from '../summary/summaries.ts';

/** What an atlas is made of, and the collections of `content/` that it is read from. */
const PARTS = {
  enhancements: 'enhancements',
  gates: 'feature-gates',
  releases: 'releases',
  groups: 'sigs',
  archivedGroups: 'archived-groups',
  sources: 'sources',
  releaseNotes: 'release-notes',
  activity: 'activity',
  digests: 'digests',
  announcements: 'announcements',
  docsPages: 'docs-pages',
  apiResources: 'api-resources',
  apiFields: 'api-fields',
  removedApis: 'removed-apis',
  kubeadmGates: 'kubeadm-gates',
  summaries: 'editorial/summaries',
} as const satisfies Record<string, RecordsName>;

type Parts = typeof PARTS;

/** The parts without which there is no atlas. */
type Core = 'enhancements' | 'gates' | 'releases' | 'sources';

/** The records of all parts, as they are on disk. */
export type AllRecords = { readonly [Part in keyof Parts]: ContentOf<Parts[Part]> };

/**
 * The records of an atlas. What is left out tells nothing: of graduations without release notes,
 * digests and announcements, of references without pages and kinds of the API, of removed API versions
 * without the entries of the deprecation guide, of names of groups without the groups.
 */
export type Records = Pick<AllRecords, Core> &
  Partial<Omit<AllRecords, Core>> & {
    /** What upstream says first of what has no summary of this project. */
    readonly firstSentences?: UpstreamSentences;
  };

/** Loads what a collection of `content/` holds. */
export type LoadRecords = <Name extends RecordsName>(name: Name) => Promise<ContentOf<Name>>;

/** Loads all parts of an atlas. */
export async function loadAtlasRecords(load: LoadRecords): Promise<AllRecords> {
  const parts = Object.entries(PARTS).map(
    async ([part, name]) => [part, await load(name)] as const,
  );
  return Object.fromEntries(await Promise.all(parts)) as AllRecords;
}
