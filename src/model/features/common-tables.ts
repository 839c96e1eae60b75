import { EVERYTHING, type TableKind, type TableQuery } from './query.ts';
import { isWanted, selectRows } from './select.ts';
import type { RowFacets, Table } from './table.ts';

/** Where a table is served. */
export interface ServedTable {
  /** Its path without the ending: "releases/1.34/changed/sig-node". */
  readonly path: string;
  /** The endings of its files below the folder of tables. */
  readonly endings: readonly string[];
  /** Whether it is also a page for a frame, which has no room for a whole release. */
  readonly isFramed: boolean;
}

const FOLDERS = { features: 'releases', gates: 'feature-gates' } as const;
const FOR_READERS = ['md', 'html'];
const AS_DATA = ['csv', 'json', 'kyaml'];

/** The path of a whole table below the folder of tables: of a release, of "latest", or of all of them. */
export function wholePath({ table, release }: Pick<TableQuery, 'table' | 'release'>): string {
  if (table === 'history') return 'feature-gates/history';
  return `${FOLDERS[table]}/${release ?? 'latest'}`;
}

/**
 * Where the table of a query is served as a file; `undefined` for a rarer query, which the element, the
 * command line, and whoever reads the data of the whole table answer. The parts of a release have files of
 * their own for "latest" and the current releases alone: those of every release would be thousands.
 * @param current the releases that are supported or in progress
 */
export function servedTable(
  query: TableQuery,
  current: readonly string[],
): ServedTable | undefined {
  const { table, release, sigs, isChangedOnly } = query;
  const isPart = isChangedOnly || sigs.length > 0;
  const isCurrent = release === undefined || current.includes(release);
  const [sig] = sigs;
  if (isRare(query) || (isPart && table === 'history')) return undefined;
  if (sig !== undefined && (table !== 'features' || !isCurrent)) return undefined;
  const parts = [
    ...(isChangedOnly ? ['changed'] : []),
    ...(sig === undefined ? [] : [`sig-${sig}`]),
  ];
  return {
    path: [wholePath(query), ...parts].join('/'),
    endings: endingsOf(query, isCurrent),
    isFramed: isPart && isCurrent,
  };
}

function isRare({ stages, components, gates, keps, columns, sigs }: TableQuery): boolean {
  return (
    sigs.length > 1 || [stages, components, gates, keps, columns].some(({ length }) => length > 0)
  );
}

function endingsOf({ table, sigs, isChangedOnly }: TableQuery, isCurrent: boolean): string[] {
  if (table === 'history') return AS_DATA;
  if (sigs.length > 0) return FOR_READERS;
  // Elements fetch what a release changed, whichever it is.
  return isChangedOnly && !isCurrent ? ['json'] : [...FOR_READERS, ...AS_DATA];
}

/** A table that is served as a file under an address of its own. */
export interface CommonTable extends ServedTable {
  /** What it asks of the whole table. */
  readonly query: TableQuery;
}

/**
 * What people ask of a whole table again and again: all of it, what changed and, of features, the
 * same for each SIG. Tables without a row are left out, except the two that every release has.
 * @param facets what the rows of the whole table are selected by, so that it need not be made
 * @param release under which release they are served; `undefined` for "latest"
 */
export function commonTables(
  kind: TableKind,
  facets: readonly RowFacets[],
  release: string | undefined,
  sigs: readonly string[],
  current: readonly string[],
): CommonTable[] {
  const parts: Partial<TableQuery>[] = [
    {},
    { isChangedOnly: true },
    ...sigs.flatMap((sig) => [{ sigs: [sig] }, { sigs: [sig], isChangedOnly: true }]),
  ];
  return parts.flatMap((part) => {
    const query = { ...EVERYTHING, table: kind, ...part };
    const served = servedTable({ ...query, release }, current);
    if (served === undefined) return [];
    const isEmpty = query.sigs.length > 0 && !facets.some((row) => isWanted(row, query));
    return isEmpty ? [] : [{ ...served, query }];
  });
}

/** A table that is served, of the whole one. */
export function commonTable(whole: Table, query: TableQuery): Table {
  const isPart = query.isChangedOnly || query.sigs.length > 0;
  return isPart ? selectRows(whole, query) : whole;
}
