import type { Part } from './kinds.ts';

const SEVERAL = 'Several components';
const NOBODY = 'Component unknown';

/** A row, as far as it says which components it is about. */
interface Concerned {
  readonly components: readonly string[];
}

/** Whether the rows of a part are grouped by the component that they are about. */
export function isByComponent(part: Part): boolean {
  return part === 'locked' || part === 'defaults';
}

/** Rows by the one component that each is about; those of several or of none come last. */
export function groupByComponent<Row extends Concerned>(
  rows: readonly Row[],
): (readonly [component: string, rows: readonly Row[]])[] {
  return [...Map.groupBy(rows, componentOf)].sort(
    ([a], [b]) => Number(isVague(a)) - Number(isVague(b)) || a.localeCompare(b, 'en'),
  );
}

function componentOf({ components: [first, other] }: Concerned): string {
  if (first === undefined) return NOBODY;
  return other === undefined ? first : SEVERAL;
}

function isVague(heading: string): boolean {
  return heading === SEVERAL || heading === NOBODY;
}
