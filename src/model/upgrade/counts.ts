import { kindsIn } from './columns.ts';
import { type ItemKind, kindLabel } from './kinds.ts';
import type { UpgradeTable } from './table.ts';

/** How many rows a table has of each kind of change, in its order. */
export function countKinds({
  sections,
}: UpgradeTable): { readonly kind: ItemKind; readonly label: string; readonly count: number }[] {
  const rows = sections.flatMap((section) => section.rows);
  return kindsIn(rows).map((kind) => ({
    kind,
    label: kindLabel(kind),
    count: rows.filter((row) => row.kind === kind).length,
  }));
}
