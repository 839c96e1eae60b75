/** One file that is to be written or removed; the path is below content/. */
export type Change =
  | { readonly kind: 'added' | 'changed'; readonly path: string; readonly text: string }
  | { readonly kind: 'removed'; readonly path: string };
