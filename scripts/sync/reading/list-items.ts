import type { Field } from './fields.ts';
import { withKnownKeys } from './known-keys.ts';
import { Oddities } from './oddities.ts';
import { isWrittenList, isWrittenMap, type Written, type WrittenMap } from './written.ts';

/** The items that a list of mappings should have. */
export interface ItemKeys {
  readonly known: readonly string[];
  /** The key whose value names an item; absent where items have no names. */
  readonly name?: string;
  /** Other words for keys, in lower case. */
  readonly spellings?: ReadonlyMap<string, string>;
}

/**
 * The items of a list of mappings. A mapping in its place that is one, or has them by name, is normalized; anything
 * else is nothing, with a problem: also a field that is there and holds nothing, since a slip of indentation empties a
 * list. One that is absent is nothing without a problem.
 */
export function readItems(
  { name, written, oddities }: Field,
  expected: string,
  keys: ItemKeys,
): readonly Written[] | undefined {
  if (written === undefined) return undefined;
  if (isWrittenList(written)) return written;
  if (written === null) {
    oddities.add(name, 'missing', expected);
    return undefined;
  }
  const items = isWrittenMap(written) ? itemsOf(written, keys) : undefined;
  oddities.add(name, items ? 'normalized' : 'not-a-value', expected, written);
  return items;
}

function itemsOf(map: WrittenMap, { known, name, spellings }: ItemKeys): Written[] | undefined {
  const keys = [...withKnownKeys(map, known, new Oddities(), '', spellings).keys()];
  if (keys.some((key) => known.includes(key))) return [map];
  const items = [...map].flatMap(([key, item]) =>
    name !== undefined && isWrittenMap(item) && (item.get(name) ?? key) === key
      ? [new Map<string, Written>([...item, [name, key]])]
      : [],
  );
  return items.length > 0 && items.length === map.size ? items : undefined;
}
