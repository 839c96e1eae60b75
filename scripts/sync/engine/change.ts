import type { ContentFiles } from '../../../src/records/content-files.ts';

/** One file that is to be written or removed; the path is below content/. */
export type Change =
  | { readonly kind: 'added' | 'changed'; readonly path: string; readonly text: string }
  | { readonly kind: 'removed'; readonly path: string };

/** A file that is no text, such as a picture, and is never compared: its name says what is in it. */
export interface BytesChange {
  readonly kind: 'added';
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What can be done to content/. */
export type FileChange = Change | BytesChange;

/** The change of a file from one text to another; nothing stands for a file that is not there. */
export function fileChange(
  path: string,
  before: string | undefined,
  after: string | undefined,
): Change[] {
  if (before === after) return [];
  if (after === undefined) return [{ kind: 'removed', path }];
  return [{ kind: before === undefined ? 'added' : 'changed', path, text: after }];
}

/** What a file is read as after a change; of bytes nobody asks more than whether they are there. */
export function textAfter(change: FileChange): string | undefined {
  if (change.kind === 'removed') return undefined;
  return 'text' in change ? change.text : '';
}

/** The files of a folder as they are once changes are made. */
export function afterChanges(
  folder: string,
  files: ContentFiles,
  changes: Iterable<FileChange>,
): ContentFiles {
  const after = new Map(files);
  for (const change of changes) {
    const text = textAfter(change);
    if (text === undefined) after.delete(change.path);
    else if (change.path.startsWith(`${folder}/`)) after.set(change.path, text);
  }
  return after;
}
