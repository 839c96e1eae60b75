import { QueryError, type TableQuery } from './query.ts';
import type { RowFacets, Table, TableRow } from './table.ts';

/** The rows of a whole table that a query asks for. */
export function selectRows(table: Table, query: TableQuery): Table {
  return {
    ...table,
    query: { ...query, release: table.query.release },
    rows: table.rows.filter((row) => isWanted(row, query)),
  };
}

/**
 * What a query asks of a whole table.
 * @throws {QueryError} that lists every SIG, component, gate and KEP that no row has.
 */
export function answer(whole: Table, query: TableQuery): Table {
  const unknown = unknownValues(whole, query);
  if (unknown.length > 0) {
    throw new QueryError(`no row of v${whole.query.release} has ${unknown.join(', ')}`);
  }
  return selectRows(whole, query);
}

/** What a query names that no row of a whole table has, as "sig=nod". */
function unknownValues({ rows }: Table, query: TableQuery): string[] {
  const names = [
    ['sig', query.sigs, (row: TableRow) => row.sigs],
    ['component', query.components, (row: TableRow) => row.components],
    ['gates', query.gates, (row: TableRow) => row.gates],
    ['keps', query.keps, (row: TableRow) => row.keps],
  ] as const;
  return names.flatMap(([key, values, valuesOf]) => {
    const known = new Set(rows.flatMap(valuesOf));
    return values.filter((value) => !known.has(value)).map((value) => `${key}=${value}`);
  });
}

/** Whether a query asks for a row. */
export function isWanted(row: RowFacets, query: TableQuery): boolean {
  return (
    (row.isChanged || !query.isChangedOnly) &&
    (query.stages.length === 0 || query.stages.some((stage) => stage === row.stage)) &&
    shares(row.sigs, query.sigs) &&
    shares(row.components, query.components) &&
    shares(row.gates, query.gates) &&
    shares(row.keps, query.keps)
  );
}

function shares(values: readonly string[], wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((each) => values.includes(each));
}
