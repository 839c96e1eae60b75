import { TABLE_FORMATS, type TableFormat } from '../formats/table/formats.ts';
import { SITE_ROOT } from '../lib/site.ts';
import { newestRelease } from '../model/atlas/lookup.ts';
import {
  type CommonTable,
  commonTables,
  type ServedTable,
} from '../model/features/common-tables.ts';
import type { TableKind } from '../model/features/query.ts';
import type { Table } from '../model/features/table.ts';
import { wholeTable } from '../model/features/whole-table.ts';
import { once, onceForLast } from '../model/once.ts';
import { currentReleases } from '../model/release/support.ts';
import { getAtlas } from './atlas.ts';
import { getFeatureTable } from './feature-tables.ts';

/** Makes a table when its file is written: all of them at once would fill the memory. */
export type MakeTable = () => Promise<Table>;

/** A table as a file. */
export interface TableFile {
  /** Its path below /embed/tables/: "releases/1.34.md". */
  readonly file: string;
  readonly table: MakeTable;
  readonly format: TableFormat;
}

/** Every table that is served as a file, in each of its formats. */
export async function getTableFiles(): Promise<TableFile[]> {
  return (await getServedTables()).flatMap(({ path, endings, table }) =>
    TABLE_FORMATS.filter(({ extension }) => endings.includes(extension)).map((format) => ({
      file: `${path}.${format.extension}`,
      ...{ table, format },
    })),
  );
}

/** The tables that are served as a page for a frame. */
export async function getFramedTables(): Promise<(ServedTable & { readonly table: MakeTable })[]> {
  return (await getServedTables()).filter(({ isFramed }) => isFramed);
}

/** Where all tables are served, without their rows. */
const getServedTables = once(async () => {
  const { releases } = await getAtlas();
  const versions = [...releases.map(({ version }) => version), 'latest'];
  const served: (ServedTable & { readonly table: MakeTable })[] = [];
  for (const name of [
    ...versions.flatMap((each) => [`features ${each}`, `gates ${each}`]),
    'history latest',
  ]) {
    for (const { table: _, ...place } of await commonOf(name)) {
      served.push({ ...place, table: () => tableAt(name, place.path) });
    }
  }
  return served;
});

async function tableAt(name: string, path: string): Promise<Table> {
  const found = (await commonOf(name)).find((common) => common.path === path);
  if (found === undefined) throw new Error(`${path}: got no table, expected one of ${name}`);
  return found.table;
}

/** The tables of a kind and a release: "features 1.34", "gates latest". Files are written in their order. */
const commonOf = onceForLast(async (name: string): Promise<CommonTable[]> => {
  const [kind = '', version = ''] = name.split(' ');
  const release = version === 'latest' ? undefined : version;
  const atlas = await getAtlas();
  const whole = await getWholeTable(kind as TableKind, release ?? newestRelease(atlas));
  if (whole.rows.length === 0) return [];
  const sigs = atlas.sigs.map(({ slug }) => slug);
  return commonTables(whole, release, sigs, currentReleases(atlas));
});

/** The whole table of a release as the site serves it. */
export async function getWholeTable(kind: TableKind, release: string): Promise<Table> {
  const rows = kind === 'features' ? await getFeatureTable(release) : undefined;
  return wholeTable(await getAtlas(), kind, release, { root: SITE_ROOT }, rows);
}
