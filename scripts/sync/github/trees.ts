import type { GitHubClient } from './client.ts';
import { repositoryNames } from './queries.ts';
import { Together } from './together.ts';
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
export class TreeReader {
  readonly #folders: Together<FolderAt, string | undefined>;
  readonly #trees: Together<TreeOf, readonly TreeItem[] | undefined>;

  constructor(client: GitHubClient) {
    this.#folders = new Together(MOST_FOLDERS, async (folders) => {
      const what = `folders of ${repositoryNames(folders)}`;
      const { answer } = await client.graphqlParts(what, foldersAnswer, foldersQuery(folders));
      return folders.map((_, index) => folderIdOf(answer, index));
    });
    this.#trees = new Together(MOST_TREES, async (trees) => {
      const what = `trees of ${repositoryNames(trees)}`;
      const { answer } = await client.graphqlParts(what, treesAnswer, treesQuery(trees));
      return trees.map((tree, index) => treeEntriesOf(answer, index, tree));
    });
  }

  /** The tree of a folder; nothing where commit or folder are not there, or GitHub left it out. */
  folder(folder: FolderAt): Promise<string | undefined> {
    return this.#folders.load(folder);
  }

  /** The entries of a tree; nothing where GitHub does not know it, or left it out. */
  entries(tree: TreeOf): Promise<readonly TreeItem[] | undefined> {
    return this.#trees.load(tree);
  }
}
