import { z } from 'zod';
import { objectId } from '../../../src/schemas/version.ts';
import { isRegular } from '../engine/repository.ts';
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

/** The one tree that has no entries: git keeps no folder without files. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** Whether a tree can have as many entries as came. */
export function canHave(tree: string, entries: readonly unknown[]): boolean {
  return entries.length > 0 || tree === EMPTY_TREE;
}

/** The entries of the tree that was asked for at a place. */
export function treeEntriesOf(
  answer: z.infer<typeof treesAnswer>,
  index: number,
  { tree }: Pick<TreeOf, 'tree'>,
): TreeItem[] | undefined {
  const entries = answer[`r${index}`]?.object?.entries;
  if (!entries || !canHave(tree, entries)) return undefined;
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
