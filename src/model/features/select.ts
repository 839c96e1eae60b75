import { suggestName } from '../check/spelling.ts';
import { QueryError, type TableQuery } from './query.ts';
import type { RowFacets, Table } from './table.ts';

/** The rows of a whole table, in any form that says what they are selected by. */
export interface WholeRows<Row extends RowFacets> {
  /** Empty where it is of all releases. */
  readonly release: string;
  readonly rows: readonly Row[];
  /** What the release does not have. */
  readonly absent?: readonly Row[] | undefined;
}

/** The rows of a whole table that a query asks for. */
export function selectRows({ absent: _, ...table }: Table, query: TableQuery): Table {
  return withRows(
    table,
    query,
    table.rows.filter((row) => isWanted(row, query)),
  );
}

/**
 * What a query asks of a whole table. What it names and the release does not have gets a row that says so.
 * @throws {QueryError} see {@link answerRows}
 */
export function answer({ absent, ...table }: Table, query: TableQuery): Table {
  return withRows(
    table,
    query,
    answerRows({ release: table.query.release, rows: table.rows, absent }, query),
  );
}

function withRows(table: Table, query: TableQuery, rows: Table['rows']): Table {
  return { ...table, query: { ...query, release: table.query.release }, rows };
}

/**
 * The rows that a query asks for, and those of what it names that the release does not have.
 * @throws {QueryError} that lists every SIG, component, gate and KEP that nothing has, or says that
 *   nothing has all of what is asked
 */
export function answerRows<Row extends RowFacets>(
  whole: WholeRows<Row>,
  query: TableQuery,
): readonly Row[] {
  const { rows, absent = [] } = whole;
  const unknown = unknownValues(whole, query);
  if (unknown.length > 0) {
    throw new QueryError(`no row${of(whole)} has ${unknown.join(', ')}`);
  }
  const named = absent.filter((row) => isNamedAlone(row, query, rows));
  const all = [...rows, ...named];
  const timeless: TableQuery = { ...query, stages: [], isChangedOnly: false };
  if (!all.some((row) => isWanted(row, timeless))) {
    throw new QueryError(
      `no row${of(whole)} has all of this (a row must match every key, and one value of each)`,
    );
  }
  return all.filter((row) => isWanted(row, query));
}

function of({ release }: Pick<WholeRows<RowFacets>, 'release'>): string {
  return release === '' ? '' : ` of v${release}`;
}

/** Whether a query names what has no other row, as a gate, or as the KEP of a gate that is gone. */
function isNamedAlone(
  row: RowFacets,
  { gates, keps }: TableQuery,
  present: readonly RowFacets[],
): boolean {
  if (shares(row.gates, gates)) return true;
  const asked = row.keps.filter((kep) => keps.includes(kep));
  return asked.length > 0 && !present.some((other) => shares(other.keps, asked));
}

/** What a query names that nothing of a whole table has, in words. */
function unknownValues<Row extends RowFacets>(
  { rows, absent = [] }: WholeRows<Row>,
  query: TableQuery,
): string[] {
  const all = [...rows, ...absent];
  const names = [
    ['sig', query.sigs, (row: RowFacets) => row.sigs],
    ['component', query.components, (row: RowFacets) => row.components],
    ['gates', query.gates, (row: RowFacets) => row.gates],
    ['keps', query.keps, (row: RowFacets) => row.keps],
  ] as const;
  return names.flatMap(([key, values, valuesOf]) => {
    if (values.length === 0) return [];
    const known = new Set(all.flatMap(valuesOf));
    return values
      .filter((value) => !known.has(value))
      .map((value) => `${key}=${value}${meant(value, known)}`);
  });
}

/** How many names a message lists. */
const MOST_LISTED = 40;

function meant(value: string, known: ReadonlySet<string>): string {
  const near = suggestName(value, known);
  if (near !== undefined) return ` (did you mean ${near.name}?)`;
  const names = [...known].filter((name) => !name.includes(' ')).sort();
  return names.length > MOST_LISTED ? '' : ` (expected one of ${names.join(', ')})`;
}

/** Whether a query asks for a row: by name, where it names gates or KEPs, and by all else that it says. */
export function isWanted(row: RowFacets, query: TableQuery): boolean {
  const isNamed =
    (query.gates.length === 0 && query.keps.length === 0) ||
    query.gates.some((gate) => row.gates.includes(gate)) ||
    query.keps.some((kep) => row.keps.includes(kep));
  return (
    isNamed &&
    (row.isChanged || !query.isChangedOnly) &&
    (query.stages.length === 0 || query.stages.some((stage) => stage === row.stage)) &&
    (query.sigs.length === 0 || shares(row.sigs, query.sigs)) &&
    (query.components.length === 0 || shares(row.components, query.components))
  );
}

function shares(values: readonly string[], wanted: readonly string[]): boolean {
  return wanted.some((each) => values.includes(each));
}
