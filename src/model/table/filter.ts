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
  /** The value of the choice that holds until the reader makes one; every row passes without it. */
  readonly initial?: string;
}

/** Choices whose values are their labels' own. */
export function choicesOf(labels: readonly string[]): Choice[] {
  return labels.map((label) => ({ value: toValue(label), label }));
}

/** What rows hold, each once, as choices in the order of people. */
export function distinctChoices(labels: readonly string[]): Choice[] {
  return choicesOf([...new Set(labels)].sort((a, b) => a.localeCompare(b, 'en')));
}

/** A filter for the rows that have anything in the column. */
export function presenceFilter<Row>(
  words: Pick<Filter<Row>, 'name' | 'label' | 'all'>,
  label: string,
): Filter<Row> {
  return { ...words, choices: () => [{ value: ANY, label }] };
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
  return { name, label, all: 'All stages', choices: () => choicesOf(labels) };
}

/**
 * A filter by release, the newest first.
 * @param releasesOf the versions of a row, such as "1.34"
 */
export function releaseFilter<Row>(
  releasesOf: (row: Row) => string | readonly string[],
  label = 'Release',
): Filter<Row> {
  return {
    name: 'release',
    label,
    all: 'Any release',
    choices: (rows) => {
      const newestFirst = [...new Set(rows.flatMap(releasesOf))].sort(compareVersions).reverse();
      return choicesOf(newestFirst.map((version) => `v${version}`));
    },
  };
}

/**
 * A filter by KEP number, from the lowest.
 * @param numbersOf the numbers of the enhancements of a row
 */
export function kepFilter<Row>(numbersOf: (row: Row) => readonly number[]): Filter<Row> {
  return {
    name: 'kep',
    label: 'KEP',
    all: 'All KEPs',
    choices: (rows) =>
      choicesOf([...new Set(rows.flatMap(numbersOf))].sort((a, b) => a - b).map(String)),
  };
}

/**
 * A filter by SIG that offers each SIG once.
 * @param sigsOf the SIGs of a row, such as "sig-node"
 */
export function sigFilter<Row>(
  sigsOf: (row: Row) => readonly string[],
  label = 'SIG',
): Filter<Row> {
  return {
    name: 'sig',
    label,
    all: 'All SIGs',
    choices: (rows) => distinctChoices(rows.flatMap(sigsOf).filter(isGroupName).map(sigShortLabel)),
  };
}
