import type { PhraseTable } from '../page/phrase.ts';
import type { Cell } from './cell.ts';
import type { Column } from './column.ts';
import { toValue } from './value.ts';

/** The columns of a table whose cells are there already. */
export function columnsOf({
  headings,
  hasNumbers,
  isLabeled,
}: PhraseTable): Column<readonly Cell[]>[] {
  return headings.map((label, index) => ({
    key: toValue(label),
    label,
    cell: (row) => row[index] ?? [],
    isHeading: index === 0,
    isList: true,
    isNumber: hasNumbers === true && index > 0,
    ...(isLabeled && index > 0 && { phone: `${label}:` }),
  }));
}
