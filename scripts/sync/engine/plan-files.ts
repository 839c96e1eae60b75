import type { SyncedRef } from '../../../src/schemas/sources.ts';
import { type Change, type FileChange, fileChange } from './change.ts';
import { findClashes } from './clashes.ts';
import type { ContentStore } from './content-store.ts';
import type { ContentFile, PictureFiles } from './source.ts';

/** What is fetched for readers of one machine and never committed. */
const PROSE = 'prose/';

/** Whether a path below content/ is one that git ignores. */
export function isProse({ path }: Pick<Change, 'path'>): boolean {
  return path.startsWith(PROSE);
}

/**
 * The file that says from which commit a source's prose is; none without prose. It is apart from
 * `content/sources.yaml`, since facts may be pulled or synced without prose, which then stays older.
 */
export function proseRefFile(
  source: string,
  prose: readonly ContentFile[],
  refs: readonly SyncedRef[],
): ContentFile[] {
  const [ref] = refs;
  if (prose.length === 0 || ref === undefined) return [];
  return [{ path: `${PROSE}sources/${source}.json`, text: `${JSON.stringify(ref, null, 2)}\n` }];
}

/** Of files that no file system could hold beside each other, the first. */
export function withoutClashes(files: readonly ContentFile[]): ContentFile[] {
  const clashes = findClashes(files.map(({ path }) => path));
  const first = new Map([...files].reverse().map((file) => [file.path, file]));
  return files.filter((file) => first.get(file.path) === file && !clashes.has(file.path));
}

/** The changes that give content/ a source's other files; none for a file that is so already. */
export async function planFiles(
  files: readonly ContentFile[],
  content: Pick<ContentStore, 'readFile'>,
): Promise<Change[]> {
  const changes = await Promise.all(
    files.map(async ({ path, text }) => fileChange(path, await content.readFile(path), text)),
  );
  return changes.flat();
}

/** The changes that give content/ the pictures; what is in one never changes, since its name says it. */
export async function planPictures(
  { files, removed }: PictureFiles,
  content: Pick<ContentStore, 'readFile'>,
): Promise<FileChange[]> {
  const added = files.map(async ({ path, bytes }): Promise<FileChange[]> => {
    const isThere = (await content.readFile(path)) !== undefined;
    return isThere ? [] : [{ kind: 'added', path, bytes }];
  });
  const gone = removed.map((path) => ({ kind: 'removed' as const, path }));
  return [...(await Promise.all(added)).flat(), ...gone];
}
