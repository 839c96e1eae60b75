/** How many of some values each name stands for: `{ alpha: 2, beta: 0 }`. */
export function countEach<Name extends string>(
  names: readonly Name[],
  values: readonly string[],
): Record<Name, number> {
  const counts = names.map((name) => [name, values.filter((value) => value === name).length]);
  return Object.fromEntries(counts);
}
