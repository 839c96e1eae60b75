/** What a column is sorted by, and in which direction. */
export interface Order {
  readonly key: string;
  readonly isDescending: boolean;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** "stage" → ascending by stage, "-stage" → descending; `undefined` where there is no order. */
export function readOrder(written: string | null): Order | undefined {
  if (written === null || written === '') return undefined;
  return { key: written.replace(/^-/, ''), isDescending: written.startsWith('-') };
}

/** The order as it stands in the address. */
export function writeOrder(order: Order | undefined): string {
  return order === undefined ? '' : `${order.isDescending ? '-' : ''}${order.key}`;
}

/** The order after a column's button was pressed: ascending, then descending, then none. */
export function nextOrder(order: Order | undefined, key: string): Order | undefined {
  if (order?.key !== key) return { key, isDescending: false };
  return order.isDescending ? undefined : { key, isDescending: true };
}

/**
 * Compares two cells' texts: by rank where the column has one, else as people count, so that v1.9
 * comes before v1.10. Empty cells come last in either direction.
 * @param ranks the column's values from first to last, in lower case
 */
export function compareTexts(
  a: string,
  b: string,
  ranks: readonly string[],
  isDescending: boolean,
): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const ascending = rankOf(a, ranks) - rankOf(b, ranks) || collator.compare(a, b);
  return isDescending ? -ascending : ascending;
}

function rankOf(text: string, ranks: readonly string[]): number {
  const rank = ranks.findIndex((start) => text.toLowerCase().startsWith(start));
  return rank === -1 ? ranks.length : rank;
}
