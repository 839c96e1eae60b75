import type { SyncedRef } from '../../../src/schemas/sources.ts';
import { type BranchHead, toSyncedRef, type Upstream, type UpstreamFile } from './repository.ts';
import type { Fetched, FolderRead, Wanted } from './source.ts';

/** The files of a folder that have to be read, and those whose records stand. */
export interface ListedFolder {
  readonly head: BranchHead;
  readonly ref: SyncedRef;
  /** Those to read, by path. */
  readonly files: readonly UpstreamFile[];
  /** Whether the record that was made of the file at a path stands. */
  isKept(path: string): boolean;
  /** Whether no wanted file has changed, come or gone since the last sync. */
  readonly isUnchanged: boolean;
}

/** A file with its text. */
export interface PathText {
  readonly path: string;
  readonly text: string;
}

/** Says which files of a folder have to be read: what changed since the last sync, or everything. */
export async function listFolder(
  upstream: Upstream,
  read: FolderRead,
  wanted: Wanted,
): Promise<ListedFolder> {
  const repository = upstream.repository(read.repository);
  const head = await repository.head();
  const ref = toSyncedRef(read.repository, head);
  const since = wanted.previous?.refs.find((each) => each.repository === read.repository)?.commit;
  const changes =
    since === undefined ? undefined : await repository.changes(head, read.folder, since);
  if (changes === undefined) {
    const all = await repository.files(head, read.folder);
    const files = all.filter(({ path }) => read.isWanted(path, wanted));
    return { head, ref, files, isKept: () => false, isUnchanged: false };
  }
  const isTouched = (path: string) => changes.isTouched(path);
  const isStale = (path: string) => read.isStale?.(path, isTouched) ?? isTouched(path);
  const files = changes.listed.filter(({ path }) => read.isWanted(path, wanted) && isStale(path));
  return { head, ref, files, isKept: (path) => !isStale(path), isUnchanged: changes.isSame };
}

/** Reads the files of a folder that have to be read. */
export async function readFolder(
  upstream: Upstream,
  read: FolderRead,
  wanted: Wanted,
): Promise<ListedFolder & { readonly texts: readonly PathText[] }> {
  const listed = await listFolder(upstream, read, wanted);
  const texts = await upstream.repository(read.repository).texts(listed.files);
  return {
    ...listed,
    texts: listed.files.map(({ id, path }) => ({ path, text: texts.get(id) ?? '' })),
  };
}

/** The files of a folder to read, and the records of those that did not change. */
export interface FolderTexts<Kept> {
  readonly files: readonly PathText[];
  readonly kept: readonly Kept[];
}

/** The records of the last sync that stand, by the path of the file that each is of. */
export function keptRecords<Kept>(
  { previous }: Wanted,
  { isKept }: ListedFolder,
  pathOf: (record: Kept) => string,
): Kept[] {
  const records = (previous?.records ?? []) as readonly unknown[] as readonly Kept[];
  return records.filter((record) => isKept(pathOf(record)));
}

/** Fetches a folder of files that are a record each. @param pathOf the file of a record */
export async function fetchFolder<Kept>(
  upstream: Upstream,
  read: FolderRead,
  wanted: Wanted,
  pathOf: (record: Kept) => string,
): Promise<Fetched<FolderTexts<Kept>>> {
  const folder = await readFolder(upstream, read, wanted);
  if (folder.isUnchanged) return { refs: [folder.ref], texts: undefined };
  const kept = keptRecords(wanted, folder, pathOf);
  return { refs: [folder.ref], texts: { files: folder.texts, kept } };
}
