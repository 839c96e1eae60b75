import type { Owner } from '../model/check/setting.ts';

/** What stands around a value. */
export interface Around {
  /** The keys that lead to it, outermost first, from the root of the text that it stands in. */
  readonly keys: readonly string[];
  /** How many of these keys lead to the object that it belongs to. */
  readonly objectAt: number;
  /** `apiVersion` and `kind` of that object; empty where it has none. */
  readonly apiVersion: string;
  readonly kind: string;
  /** Whose command line it is, in a container. */
  readonly container: Owner | undefined;
  /** Who reads the text, by where it is put: the name of a file, the key of a patch. */
  readonly hint: Owner | undefined;
  /** The same by a sentence or a heading above. */
  readonly told?: Owner;
  /** The name of the file that is read, where it has one. */
  readonly path: string | undefined;
  /** Whether components of Kubernetes stand beside it or above. */
  readonly isAmongComponents: boolean;
  /** A number of the place that has processes of its own. */
  readonly space: number;
  /** How many texts it stands in. */
  readonly depth: number;
  /** Whether something else reads what its last command prints. */
  readonly isCaptured?: true;
  /** Whether it is cut out of a text, of which the rest is not there. */
  readonly isPart?: true;
}

/** A text in a text in a text is as deep as people go. */
export const DEEPEST_TEXT = 8;

/** Nothing but the name of its file is known of what stands around a text. */
export function nothingAround(space: number, path?: string, hint?: Owner): Around {
  return {
    keys: [],
    objectAt: 0,
    apiVersion: '',
    kind: '',
    container: undefined,
    hint,
    path,
    isAmongComponents: false,
    space,
    depth: 0,
  };
}

/** Inside of the value of a key. */
export function under(around: Around, ...keys: readonly string[]): Around {
  return { ...around, keys: [...around.keys, ...keys] };
}
