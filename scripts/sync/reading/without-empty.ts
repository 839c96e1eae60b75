/** Leaves out empty lists: an absent list means that there is none. */
export function withoutEmpty<Lists extends Readonly<Record<string, readonly unknown[]>>>(
  lists: Lists,
): Partial<Lists> {
  const kept = Object.entries(lists).filter(([, list]) => list.length > 0);
  return Object.fromEntries(kept) as Partial<Lists>;
}
