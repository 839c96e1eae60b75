/** The place of each text among those of a column; texts that count as equal share one. */
export type Places = ReadonlyMap<string, number>;

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/**
 * Compares the texts of a column once, so that sorting by it compares numbers: by rank where the column
 * has one, else as people count, so that v1.9 comes before v1.10.
 * @param ranks the column's values from first to last, in lower case
 */
export function rankTexts(texts: Iterable<string>, ranks: readonly string[]): Places {
  const keyed = Array.from(new Set(texts), (text) => ({ text, rank: rankOf(text, ranks) }));
  const compare = (a: (typeof keyed)[number], b: (typeof keyed)[number]): number =>
    a.rank - b.rank || collator.compare(a.text, b.text);
  keyed.sort(compare);
  let place = 0;
  return new Map(
    keyed.map((key, index) => {
      const before = keyed[index - 1];
      if (before !== undefined && compare(before, key) !== 0) place += 1;
      return [key.text, place];
    }),
  );
}

/** Sorts by the places of texts; those without a text come last in either direction. */
export function sortByPlace<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
  places: Places,
  isDescending: boolean,
): Item[] {
  const sign = isDescending ? -1 : 1;
  const keyed = items.map((item) => {
    const text = textOf(item);
    return { item, place: text === '' ? places.size : sign * (places.get(text) ?? places.size) };
  });
  return keyed.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

function rankOf(text: string, ranks: readonly string[]): number {
  const lower = text.toLowerCase();
  const rank = ranks.findIndex((start) => lower.startsWith(start));
  return rank === -1 ? ranks.length : rank;
}
