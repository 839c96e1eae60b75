import type { ApiFields } from '../../../../src/schemas/api-fields.ts';
import { COLLECTIONS } from '../../../../src/schemas/collections.ts';
import type { Sources, SyncedRef } from '../../../../src/schemas/sources.ts';
import { readSources, SOURCES_PATH } from '../../engine/plan-sources.ts';
import type { PathText } from '../../engine/read-folder.ts';
import {
  areSameBranches,
  type Upstream,
  type UpstreamRepository,
} from '../../engine/repository.ts';
import type { ContentReader, Fetched, Previous, Wanted } from '../../engine/source.ts';
import { readKnownGates } from '../../reading/known-gates.ts';
import { readIntact } from '../../reading/recorded.ts';
import { isTypesFile } from './packages.ts';

const [REPOSITORY] = COLLECTIONS['api-fields'].from['api-types'].repositories;
const GATES = 'feature-gates-code';
const OWN = 'api-types';
const TYPES = 'staging/src/k8s.io/api';

/** A branch, and its files of API types. */
export interface FetchedBranch {
  readonly ref: TypesRef;
  /** Absent where they are those that the last sync read. */
  readonly files: readonly PathText[] | undefined;
}

/** A branch with the release that it is of. */
export interface TypesRef extends SyncedRef {
  readonly typesOf: string;
}

/** What records are made of. */
export interface TypesTexts {
  readonly branches: readonly FetchedBranch[];
  /** The names of all feature gates. */
  readonly gates: ReadonlySet<string>;
  /** The records of the last sync, where a branch is as it was. */
  readonly previous: Previous['records'];
  /** All that content/ has. */
  readonly recorded: readonly ApiFields[];
  /** The releases whose types content/ has. */
  readonly known: ReadonlySet<string>;
}

/**
 * Reads the API types of the branches whose gates were read, at the same commits. Of a branch whose
 * folder of API types is the one that the last sync read, nothing is read.
 */
export async function fetchTypes(
  upstream: Upstream,
  content: ContentReader,
  { previous }: Wanted,
): Promise<Fetched<TypesTexts>> {
  const synced = readSources(await content.readFile(SOURCES_PATH));
  const refs = branchesOf(synced);
  if (previous !== undefined && areSameBranches(previous.refs, refs))
    return { refs, texts: undefined };
  const repository = upstream.repository(REPOSITORY);
  const gates = await readKnownGates(content);
  const branches = await Promise.all(
    refs.map(async (ref) => ({ ref, listed: await listTypes(repository, ref, previous) })),
  );
  const texts = await repository.texts(branches.flatMap(({ listed }) => listed ?? []));
  return {
    refs,
    texts: {
      gates,
      previous: previous?.records ?? [],
      recorded: await readIntact(content, 'api-fields'),
      known: new Set(synced[OWN]?.refs.flatMap(({ typesOf }) => typesOf ?? [])),
      branches: branches.map(({ ref, listed }) => ({
        ref,
        files: listed?.map(({ path, id }) => ({ path, text: texts.get(id) ?? '' })),
      })),
    },
  };
}

/** The branches whose gates were read: a gate is known by the time that a type names it. */
function branchesOf({ [GATES]: read }: Sources): TypesRef[] {
  if (read === undefined) {
    throw new Error(`content/${SOURCES_PATH}: no ${GATES}; run the feature-gates sources first`);
  }
  return read.refs.flatMap(({ gatesOf, isListOnly: _, ...ref }) =>
    gatesOf === undefined ? [] : [{ ...ref, typesOf: gatesOf }],
  );
}

async function listTypes(repository: UpstreamRepository, ref: TypesRef, previous?: Previous) {
  const before = previous?.refs.find(
    ({ branch, typesOf }) => branch === ref.branch && typesOf === ref.typesOf,
  );
  if (before?.commit === ref.commit) return undefined;
  const [folder, folderBefore] = await Promise.all([
    repository.folderId(ref.commit, TYPES),
    before && repository.folderId(before.commit, TYPES),
  ]);
  if (folder === undefined) return [];
  if (folder === folderBefore) return undefined;
  const head = { ...ref, message: '' };
  const files = await repository.files(head, TYPES);
  return files.filter(({ path }) => isTypesFile(path));
}
