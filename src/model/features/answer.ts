import { QueryError, type TableQuery } from './query.ts';
import { selectRows, unknownValues } from './select.ts';
import type { Table } from './table.ts';

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
