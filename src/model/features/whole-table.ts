import type { Atlas } from '../atlas/atlas.ts';
import { lookUp, newestRelease } from '../atlas/lookup.ts';
import { tablePath } from '../page/paths.ts';
import type { Column } from '../table/column.ts';
import { absentRows } from './absent.ts';
import { featureColumns } from './columns.ts';
import { gateColumns } from './gate-columns.ts';
import { gateFacets, releaseGateRows } from './gate-rows.ts';
import { gateHistoryRows, historyColumns, historyFacets } from './history-rows.ts';
import { provenanceOf, type TableSite, wholeItem } from './place.ts';
import { EVERYTHING, QueryError, type TableKind } from './query.ts';
import { type FeatureRow, featureFacets } from './row.ts';
import { featureRows } from './rows.ts';
import type { RowFacets, Table } from './table.ts';

/**
 * A whole table of an atlas.
 * @param rows the rows of the feature table, where they are at hand
 * @throws {QueryError} where the release is unknown.
 */
export function wholeTable(
  atlas: Atlas,
  kind: TableKind,
  release: string | undefined,
  place: TableSite,
  rows?: readonly FeatureRow[],
): Table {
  if (kind === 'history') return historyTable(atlas, place);
  const version = release ?? newestRelease(atlas);
  if (lookUp(atlas).release(version) === undefined) {
    throw new QueryError(`release: v${version} is unknown`);
  }
  const query = { ...EVERYTHING, table: kind, release: version };
  const about = { query, ...provenanceOf(atlas, `${place.root}${tablePath(query)}`) };
  switch (kind) {
    case 'features': {
      const columns = featureColumns(atlas, version);
      const all = rows ?? featureRows(atlas, version);
      const facets = (row: FeatureRow) => featureFacets(row, atlas);
      const title = `Features in Kubernetes v${version}`;
      return withAbsent({ title, ...about, ...cellsOf(all, columns, facets, place) }, atlas, place);
    }
    case 'gates': {
      const title = `Feature gates of Kubernetes v${version}`;
      const all = releaseGateRows(atlas, version);
      const columns = gateColumns(atlas, version);
      const cells = cellsOf(all, columns, gateFacets, place);
      return withAbsent({ title, ...about, ...cells }, atlas, place);
    }
  }
}

/**
 * What the rows of a whole table are selected by, without building the table: building all tables takes seconds.
 * @param rows the rows of the feature table, where they are at hand
 */
export function wholeFacets(
  atlas: Atlas,
  kind: TableKind,
  release: string,
  rows?: readonly FeatureRow[],
): readonly RowFacets[] {
  switch (kind) {
    case 'features':
      return (rows ?? featureRows(atlas, release)).map((row) => featureFacets(row, atlas));
    case 'gates':
      return releaseGateRows(atlas, release).map(gateFacets);
    case 'history':
      return gateHistoryRows(atlas).map(historyFacets);
  }
}

function historyTable(atlas: Atlas, place: TableSite): Table {
  const query = { ...EVERYTHING, table: 'history', release: '' } as const;
  return {
    title: 'History of Kubernetes feature gates',
    query,
    ...provenanceOf(atlas, `${place.root}${tablePath(query)}`),
    ...cellsOf(gateHistoryRows(atlas), historyColumns(atlas), historyFacets, place),
  };
}

function withAbsent(table: Table, atlas: Atlas, place: TableSite): Table {
  const { query, columns, rows } = table;
  const absent = absentRows(atlas, query.table, query.release, rows);
  return {
    ...table,
    absent: absent.map((row) => ({
      ...row,
      cells: columns.map(({ key }) =>
        (row.cells[key] ?? []).map((piece) => wholeItem(piece, place)),
      ),
    })),
  };
}

/** The column that heads the rows comes first: exports have no other way to tell it. */
function cellsOf<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  facetsOf: (row: Row) => RowFacets,
  place: TableSite,
): Pick<Table, 'columns' | 'rows'> {
  const ordered = columns.toSorted(
    (a, b) => Number(b.isHeading ?? false) - Number(a.isHeading ?? false),
  );
  return {
    columns: ordered.map(({ key, label }) => ({ key, label })),
    rows: rows.map((row) => ({
      ...facetsOf(row),
      cells: ordered.map(({ cell }) => cell(row).map((thing) => wholeItem(thing, place))),
    })),
  };
}
