import { dirname } from 'node:path/posix';
import { parse } from 'yaml';
import { COLLECTIONS, collectionPath } from '../../../../src/schemas/collections.ts';
import {
  type FeatureGateRenames,
  featureGateRenames,
} from '../../../../src/schemas/feature-gate-renames.ts';
import type { SyncedRef } from '../../../../src/schemas/sources.ts';
import { type BranchHead, syncedRef, type Upstream } from '../../engine/repository.ts';
import type { ContentReader, Fetched, FolderRead, Wanted } from '../../engine/source.ts';

/** The repository of the code. */
export const [REPOSITORY] = COLLECTIONS['feature-gates'].from['feature-gates-code'].repositories;

const RENAMES = collectionPath('feature-gate-renames');

/** Where a branch keeps its gate list: since 1.33 the first, before it the second. */
const LIST_PATHS = [
  'test/compatibility_lifecycle/reference/versioned_feature_list.yaml',
  'test/featuregates_linter/test_data/versioned_feature_list.yaml',
] as const;

/** The gate list of a branch. */
export interface BranchList {
  readonly head: BranchHead;
  /** How errors name it. */
  readonly file: string;
  readonly text: string;
}

/** The gate lists, and the renames kept by hand. */
export interface GateListTexts {
  /** Those of the default branch, first, and of the branches `release-1.NN` that hold one. */
  readonly lists: readonly BranchList[];
  readonly renames: FeatureGateRenames;
}

/** The list of the default branch. */
export const LISTS: FolderRead = {
  repository: REPOSITORY,
  folder: dirname(LIST_PATHS[0]),
  isWanted: (path) => path === LIST_PATHS[0],
};

/** Reads the gate list of the default branch and of each release branch. */
export async function fetchGateLists(
  upstream: Upstream,
  content: ContentReader,
  wanted: Wanted,
): Promise<Fetched<GateListTexts>> {
  const repository = upstream.repository(REPOSITORY);
  const head = await repository.head();
  const branches = (await repository.branchesHolding('release-', LIST_PATHS)).filter((each) =>
    /^release-\d+\.\d+$/.test(each.head.branch),
  );
  if (wanted.previous && isSame(wanted.previous.refs, [head, ...branches.map((b) => b.head)])) {
    return { refs: wanted.previous.refs, texts: undefined };
  }
  const siblings = await repository.files(head, LISTS.folder);
  const file = siblings.find(({ path }) => LISTS.isWanted(path, wanted));
  if (file === undefined) {
    throw new Error(`${REPOSITORY}: no ${LIST_PATHS[0]} on ${head.branch}`);
  }
  const found = [{ head, file }, ...branches];
  const texts = await repository.texts(found.map((each) => each.file));
  const lists = found.map((each) => ({
    head: each.head,
    file: `${REPOSITORY}@${each.head.branch}:${each.file.path}`,
    text: texts.get(each.file.id) ?? '',
  }));
  const refs = found.map((each) => syncedRef(REPOSITORY, each.head));
  return { refs, texts: { lists, renames: await readRenames(content) } };
}

/** Whether the branches are those that were read before, and where they were. */
function isSame(refs: readonly SyncedRef[], heads: readonly BranchHead[]): boolean {
  const key = ({ branch, commit }: { branch: string; commit: string }) => `${branch} ${commit}`;
  return refs.map(key).sort().join('\n') === heads.map(key).sort().join('\n');
}

/** The renames as text: what the records depend on beside the lists. */
export async function renamesText(content: ContentReader): Promise<string> {
  return (await content.readFile(RENAMES)) ?? '';
}

async function readRenames(content: ContentReader): Promise<FeatureGateRenames> {
  const text = await content.readFile(RENAMES);
  return text === undefined ? [] : featureGateRenames.parse(parse(text));
}
