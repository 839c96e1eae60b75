/** Groups things by each of their keys, in their order; one stands once under a key that it has twice. */
export function groupByEach<Item, Key>(
  items: readonly Item[],
  keysOf: (item: Item) => Iterable<Key> | undefined,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) addTo(groups, key, item);
  }
  return groups;
}

/** Adds a thing to a group. */
export function addTo<Key, Item>(groups: Map<Key, Item[]>, key: Key, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}
