import { z } from 'zod';
import { objectId } from '../../../src/schemas/version.ts';
import { isRegular } from '../engine/repository.ts';
import { gitId } from './object-cache.ts';
import { repositoryArguments } from './queries.ts';

/** An entry of a tree. */
export interface TreeItem {
  readonly name: string;
  readonly oid: string;
  readonly kind: 'file' | 'link' | 'tree';
  /** In bytes. */
  readonly size: number;
}

/** The answer to `foldersQuery`. */
export const foldersAnswer = z.record(
  z.string(),
  z
    .object({
      object: z.object({ file: z.object({ oid: objectId, type: z.string() }).nullish() }).nullish(),
    })
    .nullable(),
);

/** Asks for the entries at folders of commits, as `r0`, `r1` and so on. */
export function foldersQuery(folders: readonly FolderAt[]): string {
  const parts = folders.map(
    ({ repository, commit, path }, index) =>
      `r${index}: repository(${repositoryArguments(repository)}) {
        object(oid: "${commit}") { ... on Commit { file(path: ${JSON.stringify(path)}) { oid type } } }
      }`,
  );
  return `query Folders { ${parts.join('\n')} }`;
}

/** The id of the tree that was asked for at a place. */
export function folderIdOf(
  answer: z.infer<typeof foldersAnswer>,
  index: number,
): string | undefined {
  const file = answer[`r${index}`]?.object?.file;
  return file?.type === 'tree' ? file.oid : undefined;
}

/** The answer to `treesQuery`. */
export const treesAnswer = z.record(
  z.string(),
  z
    .object({
      object: z
        .object({
          entries: z
            .array(
              z.object({
                name: z.string(),
                type: z.string(),
                mode: z.int(),
                size: z.int(),
                oid: objectId,
              }),
            )
            .nullish(),
        })
        .nullish(),
    })
    .nullable(),
);

/** Asks for the entries of trees, as `r0`, `r1` and so on. */
export function treesQuery(trees: readonly TreeOf[]): string {
  const parts = trees.map(
    ({ repository, tree }, index) =>
      `r${index}: repository(${repositoryArguments(repository)}) {
        object(oid: "${tree}") { ... on Tree { entries { name type mode size oid } } }
      }`,
  );
  return `query Trees { ${parts.join('\n')} }`;
}

/** What the id of a tree is made of. */
interface HashedEntry {
  readonly name: string;
  readonly mode: number;
  readonly oid: string;
}

/** Stands for bytes of a name that are no UTF-8, so that the name itself is not known. */
const UNREADABLE = '\ufffd';

/**
 * Whether entries are all that a tree has: its id is made of them. Where a name is not known, whether
 * there are any. https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_tree_objects
 */
export function isWholeTree(tree: string, entries: readonly HashedEntry[]): boolean {
  if (entries.some(({ name }) => name.includes(UNREADABLE))) return true;
  const parts = entries.map(({ name, mode, oid }) => ({
    // Git sorts a folder as if its name ended in a slash.
    key: Buffer.from(mode === FOLDER_MODE ? `${name}/` : name),
    bytes: [Buffer.from(`${mode.toString(8)} ${name}\0`), Buffer.from(oid, 'hex')],
  }));
  parts.sort((a, b) => Buffer.compare(a.key, b.key));
  return gitId('tree', Buffer.concat(parts.flatMap(({ bytes }) => bytes))) === tree;
}

const FOLDER_MODE = 0o040000;

/** The entries of the tree that was asked for at a place. */
export function treeEntriesOf(
  answer: z.infer<typeof treesAnswer>,
  index: number,
  { tree }: Pick<TreeOf, 'tree'>,
): TreeItem[] | undefined {
  const entries = answer[`r${index}`]?.object?.entries;
  if (!entries || !isWholeTree(tree, entries)) return undefined;
  return entries.map(({ name, type, mode, size, oid }) => {
    const kind = isRegular(mode) ? 'file' : type === 'tree' ? 'tree' : 'link';
    return { name, oid, size, kind };
  });
}

/** A folder of a commit. */
export interface FolderAt {
  readonly repository: string;
  readonly commit: string;
  readonly path: string;
}

/** A tree of a repository. */
export interface TreeOf {
  readonly repository: string;
  readonly tree: string;
}
