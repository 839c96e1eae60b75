/** The first of some things of which something holds: what a test is about. */
export function theOne<T>(things: readonly T[], holds: (thing: T) => boolean): T {
  const found = things.find(holds);
  if (found === undefined) throw new Error(`none of ${things.length} is it`);
  return found;
}
