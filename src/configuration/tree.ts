import type { Container, TextSpan, Whole } from '../model/check/setting.ts';
import type { View } from './view.ts';

/**
 * What YAML, JSON, TOML, HCL and Nix have in common: values under keys and in lists. Each format's reader
 * builds such a tree; one reader looks through all of them.
 */
export type Tree = TreeMap | TreeList | TreeScalar | TreeOpaque;

/** A map, a table, an object, a block, or an attribute set. */
export interface TreeMap {
  readonly kind: 'map';
  /** Where it stands in its view. */
  readonly at: TextSpan;
  readonly pairs: readonly TreePair[];
  /** Its pairs, as what one can be taken out of; in offsets of the whole text. */
  readonly container: Container;
  /** It as an item of the list that it stands in. */
  readonly item?: Whole;
  /** All items of that list. */
  readonly siblings?: readonly Tree[];
}

/** A key with its value. */
export interface TreePair {
  /** More than one where the key is written as a path: "kubelet.extraArgs". */
  readonly keys: readonly string[];
  /** Where the last of the keys stands, without quotes. */
  readonly keyAt: TextSpan;
  /** From the key to the end of the value. */
  readonly at: TextSpan;
  readonly value: Tree | undefined;
}

/** A list, or the arguments of a function. */
export interface TreeList {
  readonly kind: 'list';
  readonly at: TextSpan;
  readonly items: readonly Tree[];
  readonly container: Container;
}

/** A text, a number, or a boolean. */
export interface TreeScalar {
  readonly kind: 'scalar';
  /** With its quotes. */
  readonly at: TextSpan;
  readonly text: string;
  /** What is between the quotes, with escapes undone. */
  readonly view: () => View;
  readonly isQuoted: boolean;
  readonly isBlock: boolean;
  /** What it is, where YAML says so before it: `!!str`. */
  readonly tag?: string | undefined;
}

/** Something that is worked out elsewhere: an alias, a variable, a template. */
export interface TreeOpaque {
  readonly kind: 'opaque';
  readonly at: TextSpan;
  readonly reason: string;
  /** What it stands for, where the same document says so. */
  readonly target?: () => Tree | undefined;
}

/** A list of items, each of which knows which one it is. */
export function listOf(at: TextSpan, items: readonly Tree[], container: Container): TreeList {
  const placed = items.map((item, index) =>
    item.kind === 'map'
      ? {
          ...item,
          item: { kind: 'items', container, indexes: [index] } as const,
          siblings: items,
        }
      : item,
  );
  return { kind: 'list', at, items: placed, container };
}

/** Of what nothing can be taken out. */
export const NO_CONTAINER: Container = {
  isFlow: false,
  items: [],
  emptyAt: undefined,
  empty: '{}',
};

/** A map of one pair whose key is written elsewhere, as in a path. */
export function mapOfOne(pair: TreePair, container: Container = NO_CONTAINER): TreeMap {
  return { kind: 'map', at: pair.at, pairs: [pair], container };
}

/** A pair of a map by the last part of its key. */
export function pairOf(map: TreeMap, key: string): TreePair | undefined {
  return map.pairs.find(({ keys }) => keys.length === 1 && keys[0] === key);
}

/** The text of a scalar under a key. */
export function textUnder(map: TreeMap, key: string): string | undefined {
  const value = pairOf(map, key)?.value;
  return value?.kind === 'scalar' ? value.text : undefined;
}

/** The texts of a list under a key, or of the one scalar there. */
export function textsUnder(map: TreeMap, ...keys: readonly string[]): readonly string[] {
  const value = keys.map((key) => pairOf(map, key)?.value).find(Boolean);
  if (value?.kind === 'scalar') return [value.text];
  if (value?.kind !== 'list') return [];
  return value.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
}

/** The item of a list that a map is: whoever reads the list says so by its container. `keys` lead to it. */
export function itemOf(map: TreeMap, keys: readonly string[]): Whole {
  if (map.item !== undefined) return map.item;
  const key = keys.findLast((one) => !/^(?:-|\d+)$/.test(one)) ?? 'it';
  return { kind: 'none', reason: `${key} has to have a value` };
}
