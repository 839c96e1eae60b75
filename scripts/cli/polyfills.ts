/** What Node.js 20 lacks of the language. The bundled command loads this first. */
function groups<K, T>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    const group = found.get(key);
    if (group === undefined) found.set(key, [item]);
    else group.push(item);
  }
  return found;
}

function define(target: object, name: string, value: unknown): void {
  if (name in target) return;
  Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

define(Map, 'groupBy', groups);
define(Object, 'groupBy', (items: Iterable<unknown>, keyOf: (item: unknown) => PropertyKey) =>
  Object.fromEntries(groups(items, keyOf)),
);
