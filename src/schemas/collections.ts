import type { z } from 'zod';
import { activityWeek } from './activity.ts';
import { announcement } from './announcement.ts';
import { apiFields } from './api-fields.ts';
import { apiResources } from './api-resource.ts';
import { article, editorialDigest } from './article.ts';
import { changes } from './change.ts';
import { archivedGroups, communityGroup } from './community-group.ts';
import { digest } from './digest.ts';
import { docsPage } from './docs-page.ts';
import { driftSightings, driftWaivers } from './drift.ts';
import { enhancement } from './enhancement.ts';
import { featureGate } from './feature-gate.ts';
import { issue } from './issue.ts';
import { kubeadmGate } from './kubeadm-gate.ts';
import { milestoneHistories } from './milestone-history.ts';
import { release } from './release.ts';
import { releaseNotes } from './release-notes.ts';
import { removedApi } from './removed-api.ts';
import { sources } from './sources.ts';
import { summaries } from './summaries.ts';

/** What a source of the sync, a folder below `scripts/sync/sources/`, gives to a collection. */
interface Origin {
  /** The repositories that it reads, as owner/name. */
  readonly repositories: readonly [string, ...string[]];
  /** Its name in words, where it differs from the collection's. */
  readonly title?: string;
  /** The keys of a record that this source alone writes; every key where absent. */
  readonly owns?: readonly string[];
  /** Whether it reads what no commit holds, so that no earlier day of it can be read again. */
  readonly isUncommitted?: boolean;
}

interface Described {
  /** Its name in words. */
  readonly title: string;
  /** The names of the files in the folder; absent for a single file. */
  readonly files?: `${string}.yaml` | `${string}.mdx`;
  /** The shape of a file, or of its front matter. */
  readonly schema: z.ZodType;
  /** The key of a record that names its file. */
  readonly identity?: string;
}

/** A folder whose files the sync writes from its sources. */
interface SyncedCollection extends Described {
  readonly files: `${string}.yaml`;
  readonly schema: z.ZodObject;
  readonly identity: string;
  readonly from: Readonly<Record<string, Origin>>;
}

/** A folder or a file that people of this project write, or a command makes of other content. */
interface OwnCollection extends Described {
  readonly from: 'people' | `npm run ${string}` | `node scripts/${string}`;
}

type Collection = SyncedCollection | OwnCollection;

/** All that `content/` holds, by the name of its folder or file, in the order of docs/data.md. */
export const COLLECTIONS = {
  enhancements: {
    title: 'Enhancements',
    files: '<sig>/<directory>.yaml',
    schema: enhancement,
    identity: 'id',
    from: { enhancements: { repositories: ['kubernetes/enhancements'] } },
  },
  'feature-gates': {
    title: 'Feature gates',
    files: '<Name>.yaml',
    schema: featureGate,
    identity: 'name',
    from: {
      'feature-gates-code': {
        repositories: ['kubernetes/kubernetes'],
        title: 'Feature gates, in the code',
        owns: ['code'],
      },
      'feature-gates-docs': {
        repositories: ['kubernetes/website'],
        title: 'Feature gates, in the documentation',
        owns: ['docs'],
      },
    },
  },
  releases: {
    title: 'Releases',
    files: '<1.NN>.yaml',
    schema: release,
    identity: 'version',
    from: {
      releases: {
        repositories: ['kubernetes/sig-release', 'kubernetes/website'],
        owns: ['cycle', 'support'],
      },
      'release-tags': {
        repositories: ['kubernetes/kubernetes'],
        title: 'Releases, as published',
        owns: ['tags'],
        isUncommitted: true,
      },
    },
  },
  sigs: {
    title: 'SIGs, working groups and committees',
    files: '<sig>.yaml',
    schema: communityGroup,
    identity: 'id',
    from: { sigs: { repositories: ['kubernetes/community'] } },
  },
  'archived-groups': { title: 'Archived groups', schema: archivedGroups, from: 'people' },
  digests: {
    title: 'Digests',
    files: '<date>.yaml',
    schema: digest,
    identity: 'id',
    from: { digests: { repositories: ['kubernetes-sigs/lwkd'] } },
  },
  announcements: {
    title: 'Posts',
    files: '<slug>.yaml',
    schema: announcement,
    identity: 'id',
    from: {
      announcements: { repositories: ['kubernetes/website', 'kubernetes/contributor-site'] },
    },
  },
  issues: {
    title: 'Issues',
    files: '<number>.yaml',
    schema: issue,
    identity: 'number',
    from: { issues: { repositories: ['kubernetes/enhancements'], isUncommitted: true } },
  },
  'release-notes': {
    title: 'Release notes',
    files: '<1.NN>.yaml',
    schema: releaseNotes,
    identity: 'version',
    from: { 'release-notes': { repositories: ['kubernetes/sig-release'] } },
  },
  activity: {
    title: 'Merged pull requests and releases around Kubernetes',
    files: '<monday>.yaml',
    schema: activityWeek,
    identity: 'week',
    from: { activity: { repositories: ['kubernetes/kubernetes'], isUncommitted: true } },
  },
  changes: {
    title: 'Changes',
    files: '<date>.yaml',
    schema: changes,
    identity: 'date',
    from: 'npm run sync',
  },
  'editorial-digests': {
    title: 'Weekly digests',
    files: '<date>.mdx',
    schema: editorialDigest,
    from: 'people',
  },
  'docs-pages': {
    title: 'Documentation pages',
    files: '<page>.yaml',
    schema: docsPage,
    identity: 'id',
    from: { 'docs-pages': { repositories: ['kubernetes/website'] } },
  },
  'api-resources': { title: 'API resources', schema: apiResources, from: 'npm run sync' },
  'removed-apis': {
    title: 'Removed APIs',
    files: '<entry>.yaml',
    schema: removedApi,
    identity: 'id',
    from: { 'removed-apis': { repositories: ['kubernetes/website'] } },
  },
  'kubeadm-gates': {
    title: 'Feature gates of kubeadm',
    files: '<Name>.yaml',
    schema: kubeadmGate,
    identity: 'name',
    from: { 'kubeadm-gates': { repositories: ['kubernetes/website'] } },
  },
  'api-fields': {
    title: 'API fields',
    files: '<group>/<Kind>.yaml',
    schema: apiFields,
    identity: 'id',
    from: { 'api-types': { repositories: ['kubernetes/kubernetes'] } },
  },
  editorial: { title: 'Articles', files: '<slug>.mdx', schema: article, from: 'people' },
  'editorial/summaries': { title: 'Summaries', schema: summaries, from: 'people' },
  sources: { title: 'Sources', schema: sources, from: 'npm run sync' },
  'milestone-history': {
    title: 'History of milestones',
    schema: milestoneHistories,
    from: 'node scripts/milestone-history.ts',
  },
  'drift-sightings': {
    title: 'First sightings of inconsistencies',
    schema: driftSightings,
    from: 'npm run sync',
  },
  'drift-waivers': { title: 'Waived inconsistencies', schema: driftWaivers, from: 'people' },
} as const satisfies Readonly<Record<string, Collection>>;

type List = typeof COLLECTIONS;

/** The name of a folder, or of a file without its ending, in `content/`. */
export type CollectionName = keyof List;

/** The collections that are folders. */
export type FolderName = {
  [Name in CollectionName]: List[Name] extends { readonly files: string } ? Name : never;
}[CollectionName];

/** The collections of YAML alone; the others are texts with front matter. */
export type RecordsName = {
  [Name in CollectionName]: List[Name] extends { readonly files: `${string}.mdx` } ? never : Name;
}[CollectionName];

/** A source of the sync. */
export type SourceName = {
  [Name in CollectionName]: List[Name]['from'] extends string ? never : keyof List[Name]['from'];
}[CollectionName];

/** What a collection holds: the records of its folder, or what its one file says. */
export type ContentOf<Name extends CollectionName> = Name extends FolderName
  ? readonly z.output<List[Name]['schema']>[]
  : z.output<List[Name]['schema']>;

/** A source of the sync, and what it writes. */
export interface CollectionSource extends Origin, Pick<SyncedCollection, 'schema' | 'identity'> {
  readonly name: string;
  readonly title: string;
  /** The folder below content/. */
  readonly folder: string;
}

const ENTRIES: readonly (readonly [string, Collection])[] = Object.entries(COLLECTIONS);

/** Every source of the sync. */
export const SOURCES: readonly CollectionSource[] = ENTRIES.flatMap(([folder, collection]) => {
  if (!isSynced(collection)) return [];
  const { title, schema, identity, from } = collection;
  return Object.entries(from).map(([name, origin]) => ({
    ...{ name, title, folder, schema, identity },
    ...origin,
  }));
});

function isSynced(collection: Collection): collection is SyncedCollection {
  return typeof collection.from !== 'string';
}

/** The path of a collection below `content/`. */
export function collectionPath(name: CollectionName): string {
  return isFolder(name) ? name : `${name}.yaml`;
}

/** The key of a record that names it; nothing where its file alone does. */
export function identityOf(name: CollectionName): string | undefined {
  const collection: Collection = COLLECTIONS[name];
  return collection.identity;
}

/** Whether a collection is a folder. */
export function isFolder(name: CollectionName): name is FolderName {
  return 'files' in COLLECTIONS[name];
}

/** Whether a collection is of YAML alone. */
export function isRecords(name: CollectionName): name is RecordsName {
  const { files }: Collection = COLLECTIONS[name];
  return files?.endsWith('.mdx') !== true;
}

/** The names of all collections. */
export const COLLECTION_NAMES = Object.keys(COLLECTIONS) as readonly CollectionName[];
