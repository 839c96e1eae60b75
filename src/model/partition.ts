/** The items that are such, and the others, both in their order. */
export function partition<Item>(
  items: readonly Item[],
  isSuch: (item: Item) => boolean,
): { readonly such: Item[]; readonly others: Item[] } {
  const { such = [], others = [] } = Object.groupBy(items, (item) =>
    isSuch(item) ? 'such' : 'others',
  );
  return { such, others };
}
