/** A column of an index table; one with a key can be sorted and filtered by. */
export interface Column {
  readonly label: string;
  readonly key?: string;
  /** The column's values from first to last, where that is not how people count or spell. */
  readonly ranks?: readonly string[];
}

/** A choice of a filter; the value as `toValue` writes it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A filter over one column. */
export interface Filter {
  readonly name: string;
  readonly label: string;
  /** The key of the column that it looks into. */
  readonly column: string;
  /** What "no choice" is called. */
  readonly all: string;
  readonly choices: readonly Choice[];
  /** The value of the choice that holds until the reader makes one; every row passes without it. */
  readonly initial?: string;
}

/** The value of "no choice" in a filter that has an initial one. */
export const ALL = 'all';

/** The text as it stands in the address: "API Machinery" → "api-machinery". */
export function toValue(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, '-');
}

/** Choices whose values are their labels' own. */
export function choicesOf(labels: readonly string[]): Choice[] {
  return labels.map((label) => ({ value: toValue(label), label }));
}
