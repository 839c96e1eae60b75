/** Counts lines and columns from 1. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Says where in a text an offset is. */
export function linePlaces(text: string): (offset: number) => LinePlace {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = countFirst(starts, (start) => start <= offset);
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
}

/** How many items are such, where those that are come first; looked up by halving. */
export function countFirst<Item>(items: readonly Item[], isSuch: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSuch(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
