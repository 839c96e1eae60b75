import type { Oddities } from './oddities.ts';

/**
 * Notes each value that comes before the one that it has to follow. What was not read follows nothing.
 * @param values field → its value, in the order that they must have
 * @param compare of values; days as such unless told otherwise
 */
export function noteOrder(
  values: Readonly<Record<string, string | undefined>>,
  oddities: Oddities,
  compare = (one: string, other: string): number => one.localeCompare(other),
): void {
  const known = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
  known.forEach(({ name, value }, index) => {
    const before = known[index - 1];
    if (before === undefined || compare(before.value, value) <= 0) return;
    const expected = `nothing before ${before.name}, which is ${before.value}`;
    oddities.add(name, 'contradiction', expected, value);
  });
}
