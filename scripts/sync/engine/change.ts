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
