/** A stretch of text: offsets of its first character and of the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Things in a row that one of them can be taken out of: pairs of a map, items of a list. */
export interface Container {
  /** Whether it is written in brackets. */
  readonly isFlow: boolean;
  readonly items: readonly Span[];
  /** Where its emptiness can be written once all of it is gone; absent where it cannot. */
  readonly emptyAt: number | undefined;
  /** How an empty one is written. */
  readonly empty: '{}' | '[]';
}

/** What goes when nothing of a group of settings is left. */
export type Whole =
  | { readonly kind: 'items'; readonly container: Container; readonly indexes: readonly number[] }
  | { readonly kind: 'span'; readonly span: Span };

/** Settings that are written together: the value of one flag, or one pair of a map. */
export interface SettingGroup {
  /** The text between whose commas the settings stand; absent for a pair of a map. */
  readonly list: Span | undefined;
  readonly whole: Whole;
}

/**
 * Whose gates are set: those of a Kubernetes component, those of a program that has gates of its own,
 * or those of whatever reads a value.
 */
export type Owner =
  | { readonly kind: 'kubernetes'; readonly component: string | undefined }
  | { readonly kind: 'other'; readonly program: string }
  | { readonly kind: 'unclear' };

/** One feature gate set in a configuration. */
export interface GateSetting {
  readonly name: string;
  /** Nothing where what is written is no boolean. */
  readonly value: boolean | undefined;
  /** The value as it is written. */
  readonly written: string;
  /** The name with its value, or with nothing where it has none. */
  readonly at: Span;
  readonly nameAt: Span;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly form: 'flag' | 'map';
  readonly owner: Owner;
  /** What one process reads in one go; the later of two settings in it holds. */
  readonly scope: number;
  readonly group: SettingGroup;
}

/** Something in a configuration that was not read. */
export interface Unread {
  readonly line: number;
  readonly reason: string;
  /** Whether Kubernetes could not read it either. */
  readonly isBroken: boolean;
}

/** What was found in a configuration. */
export interface Configuration {
  readonly settings: readonly GateSetting[];
  readonly unread: readonly Unread[];
}
