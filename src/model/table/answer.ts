import type { Atlas } from '../atlas.ts';
import { lookUp, newestRelease } from '../lookup.ts';
import { featuresTable } from './features.ts';
import { gatesTable } from './gates.ts';
import type { Place } from './place.ts';
import { QueryError, type TableKind, type TableQuery } from './query.ts';
import { selectRows, unknownValues } from './select.ts';
import type { Table } from './table.ts';

/**
 * A whole table of an atlas.
 * @throws {QueryError} where the release is not on record.
 */
export function wholeTable(
  atlas: Atlas,
  kind: TableKind,
  release: string | undefined,
  place: Place,
): Table {
  const version = release ?? newestRelease(atlas);
  if (lookUp(atlas).release(version) === undefined) {
    throw new QueryError(`release: v${version} is not on record`);
  }
  switch (kind) {
    case 'features':
      return featuresTable(atlas, version, place);
    case 'gates':
      return gatesTable(atlas, version, place);
  }
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
