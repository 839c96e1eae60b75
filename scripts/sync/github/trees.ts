import type { GitHubClient } from './client.ts';
import { repositoryNames } from './queries.ts';
import { together } from './together.ts';
import {
  type FolderAt,
  folderIdOf,
  foldersAnswer,
  foldersQuery,
  type TreeItem,
  type TreeOf,
  treeEntriesOf,
  treesAnswer,
  treesQuery,
} from './tree-queries.ts';

const MOST_FOLDERS = 100;
const MOST_TREES = 60;

/** Reads ids and entries of trees for all repositories of a run, few queries for many callers. */
export interface TreeReader {
  /** The tree of a folder; nothing where commit or folder are not there, or GitHub left it out. */
  folder(folder: FolderAt): Promise<string | undefined>;
  /** The entries of a tree; nothing where GitHub does not know it, or left it out. */
  entries(tree: TreeOf): Promise<readonly TreeItem[] | undefined>;
}

/** A reader of trees by way of a client. */
export function treeReader(client: GitHubClient): TreeReader {
  return {
    folder: together(MOST_FOLDERS, async (folders) => {
      const what = `folders of ${repositoryNames(folders)}`;
      const { answer } = await client.graphqlParts(what, foldersAnswer, foldersQuery(folders));
      return folders.map((_, index) => folderIdOf(answer, index));
    }),
    entries: together(MOST_TREES, async (trees) => {
      const what = `trees of ${repositoryNames(trees)}`;
      const { answer } = await client.graphqlParts(what, treesAnswer, treesQuery(trees));
      return trees.map((tree, index) => treeEntriesOf(answer, index, tree));
    }),
  };
}
