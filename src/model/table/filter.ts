import { isGroupName, sigShortLabel } from '../sig.ts';
import { STAGES, stageLabel } from '../stage.ts';
import { compareVersions } from '../version.ts';
import { ANY, toValue } from './value.ts';

/** A choice of a filter; the value as `toValue` writes it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A filter over the values of one column. */
export interface Filter<Row> {
  /** Its name in the address. */
  readonly name: string;
  readonly label: string;
  /** What "no choice" is called. */
  readonly all: string;
  /** What there is to choose in some rows. */
  readonly choices: (rows: readonly Row[]) => readonly Choice[];
}

/** Choices whose values are their labels' own. */
export function choicesOf(labels: readonly string[]): Choice[] {
  return [...new Set(labels)].map((label) => ({ value: toValue(label), label }));
}

/** What rows hold, each once, in the order of people. */
export function inOrder(labels: readonly string[]): string[] {
  return [...new Set(labels)].sort((a, b) => a.localeCompare(b, 'en'));
}

/**
 * A filter by texts of the column.
 * @param labelsOf what there is to choose in some rows
 */
export function labelFilter<Row>(
  name: string,
  label: string,
  all: string,
  labelsOf: (rows: readonly Row[]) => readonly string[],
): Filter<Row> {
  return { name, label, all, choices: (rows) => choicesOf(labelsOf(rows)) };
}

/** A filter for the rows that have anything in the column. */
export function presenceFilter<Row>(name: string, label: string, has: string): Filter<Row> {
  return { name, label, all: 'All', choices: () => [{ value: ANY, label: has }] };
}

/** The stages' labels in their order, as tables spell them. */
export const STAGE_LABELS: readonly string[] = STAGES.map(stageLabel);

/** The same in lower case, for a column's ranks. */
export const STAGE_RANKS: readonly string[] = STAGE_LABELS.map((label) => label.toLowerCase());

/** A filter by stage. */
export function stageFilter<Row>(
  { name = 'stage', label = 'Stage' } = {},
  labels: readonly string[] = STAGE_LABELS,
): Filter<Row> {
  return labelFilter(name, label, 'All stages', () => labels);
}

/**
 * A filter by release, the newest first.
 * @param releasesOf the versions of a row, such as "1.34"
 */
export function releaseFilter<Row>(
  releasesOf: (row: Row) => string | readonly string[],
  label = 'Release',
): Filter<Row> {
  return labelFilter('release', label, 'Any release', (rows) => {
    const newestFirst = [...new Set(rows.flatMap(releasesOf))].sort(compareVersions).reverse();
    return newestFirst.map((version) => `v${version}`);
  });
}

/**
 * A filter by KEP number, from the lowest.
 * @param numbersOf the numbers of the enhancements of a row
 */
export function kepFilter<Row>(numbersOf: (row: Row) => readonly number[]): Filter<Row> {
  return labelFilter('kep', 'KEP', 'All KEPs', (rows) =>
    [...new Set(rows.flatMap(numbersOf))].sort((a, b) => a - b).map(String),
  );
}

/**
 * A filter by SIG that offers each SIG once.
 * @param sigsOf the SIGs of a row, such as "sig-node"
 */
export function sigFilter<Row>(
  sigsOf: (row: Row) => readonly string[],
  label = 'SIG',
): Filter<Row> {
  return labelFilter('sig', label, 'All SIGs', (rows) =>
    inOrder(rows.flatMap(sigsOf).filter(isGroupName).map(sigShortLabel)),
  );
}
