/** What is made when somebody first asks for it, and is the same for all who ask. */
export function once<T>(make: () => T): () => T {
  const only = onceForEach((_: undefined) => make());
  return () => only(undefined);
}

/** A value for each key, made when somebody first asks for it. */
export function onceForEach<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  return keepIn(new Map<Key, Value>(), make);
}

/** What names stand for is kept for so many: a text has few, over and over. */
const MOST_KEPT = 5_000;

/** A value for each of so many keys at most, after which all are forgotten: for keys that anybody writes. */
export function onceForMost<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const kept = new Map<Key, Value>();
  return keepIn(kept, (key) => {
    if (kept.size >= MOST_KEPT) kept.clear();
    return make(key);
  });
}

/** A value for each object, made when somebody first asks for it, that goes when the object does. */
export function onceForObject<Key extends object, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  return keepIn(new WeakMap<Key, Value>(), make);
}

/** A value for each key, of which the last alone is kept: for what is large and asked for in turn. */
export function onceForLast<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | undefined;
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) };
    return last.value;
  };
}

interface Kept<Key, Value> {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function keepIn<Key, Value>(
  kept: Kept<Key, Value>,
  make: (key: Key) => Value,
): (key: Key) => Value {
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined || kept.has(key)) return known as Value;
    const value = make(key);
    kept.set(key, value);
    return value;
  };
}
