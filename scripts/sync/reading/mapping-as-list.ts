import { withKnownKeys } from './known-keys.ts';
import { isWrittenMap, type Written, type WrittenMap } from './lenient-yaml.ts';
import { Oddities } from './oddities.ts';

/** The items that a list of mappings should have. */
export interface ItemKeys {
  readonly known: readonly string[];
  /** The key whose value names an item; absent where items have no names. */
  readonly name?: string;
  /** Other words for keys, in lower case. */
  readonly spellings?: ReadonlyMap<string, string>;
}

/** The items that a mapping in place of a list holds: it is one, or it has them by name; nothing for any other. */
export function mappingAsList(
  map: WrittenMap,
  { known, name, spellings }: ItemKeys,
): Written[] | undefined {
  const keys = [...withKnownKeys(map, known, new Oddities(), '', spellings).keys()];
  if (keys.some((key) => known.includes(key))) return [map];
  const items = [...map].flatMap(([key, item]) =>
    name !== undefined && isWrittenMap(item) && (item.get(name) ?? key) === key
      ? [new Map<string, Written>([...item, [name, key]])]
      : [],
  );
  return items.length > 0 && items.length === map.size ? items : undefined;
}
