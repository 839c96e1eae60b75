import type { Atlas } from '../atlas/atlas.ts';
import { lookUp, newestRelease } from '../atlas/lookup.ts';
import { featuresTable } from './features-table.ts';
import { gatesTable } from './gates-table.ts';
import type { Place } from './place.ts';
import { QueryError, type TableKind } from './query.ts';
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
