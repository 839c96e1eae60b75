import type { TableQuery } from './query.ts';
import { EVERYTHING } from './query.ts';
import { selectRows } from './select.ts';
import type { Table } from './table.ts';

/** A table that is served as a file under an address of its own. */
export interface CommonTable {
  /** Its path without the ending: "releases/1.34/changed/sig-node". */
  readonly path: string;
  readonly table: Table;
}

const FOLDERS = { features: 'releases', gates: 'feature-gates' } as const;

/** The path of a whole table below the folder of tables: of a release, of "latest", or of all of them. */
export function wholePath({ table, release }: Pick<TableQuery, 'table' | 'release'>): string {
  if (table === 'history') return 'feature-gates/history';
  return `${FOLDERS[table]}/${release ?? 'latest'}`;
}

/**
 * What people ask of a whole table again and again: all of it, what changed and, of features, the
 * same for each SIG. Tables without a row are left out, except the two that every release has.
 */
export function commonTables(whole: Table, path: string, sigs: readonly string[]): CommonTable[] {
  const select = (query: Partial<TableQuery>): Table =>
    selectRows(whole, { ...EVERYTHING, table: whole.query.table, ...query });
  const bySig = sigs.flatMap((sig): CommonTable[] => [
    { path: `${path}/sig-${sig}`, table: select({ sigs: [sig] }) },
    { path: `${path}/changed/sig-${sig}`, table: select({ sigs: [sig], isChangedOnly: true }) },
  ]);
  return [
    { path, table: whole },
    { path: `${path}/changed`, table: select({ isChangedOnly: true }) },
    ...bySig.filter(({ table }) => table.rows.length > 0),
  ];
}
