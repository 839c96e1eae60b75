/** What a column is sorted by, and in which direction. */
export interface Order {
  readonly key: string;
  readonly isDescending: boolean;
}

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
