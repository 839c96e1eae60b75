/** How long to collect before asking: callers that go on from one answer ask again within it. */
const MOMENT_MS = 10;

interface Waiting<Key, Value> extends Pick<PromiseWithResolvers<Value>, 'resolve' | 'reject'> {
  readonly key: Key;
}

/**
 * Collects what many callers ask for at about the same time, and asks for it in one request.
 * @param most how many keys one request may name.
 * @param ask gives the values in the order of the keys.
 * @returns what gives the value for a key, and throws what `ask` does.
 */
export function together<Key, Value>(
  most: number,
  ask: (keys: readonly Key[]) => Promise<readonly Value[]>,
): (key: Key) => Promise<Value> {
  let waiting: Waiting<Key, Value>[] = [];
  const answer = async (asking: readonly Waiting<Key, Value>[]): Promise<void> => {
    try {
      const values = await ask(asking.map(({ key }) => key));
      for (const [index, { resolve }] of asking.entries()) resolve(values[index] as Value);
    } catch (error) {
      for (const { reject } of asking) reject(error);
    }
  };
  const flush = (): void => {
    const all = waiting;
    waiting = [];
    for (let at = 0; at < all.length; at += most) void answer(all.slice(at, at + most));
  };
  return (key) => {
    const { promise, resolve, reject } = Promise.withResolvers<Value>();
    waiting.push({ key, resolve, reject });
    if (waiting.length === 1) setTimeout(flush, MOMENT_MS);
    return promise;
  };
}
