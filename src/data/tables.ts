import { TABLE_FORMATS, type TableFormat } from '../formats/table/formats.ts';
import { SITE_ROOT } from '../lib/site.ts';
import { newestRelease } from '../model/atlas/lookup.ts';
import { commonTable, commonTables, type ServedTable } from '../model/features/common-tables.ts';
import type { TableKind } from '../model/features/query.ts';
import type { Table } from '../model/features/table.ts';
import { wholeFacets, wholeTable } from '../model/features/whole-table.ts';
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

/** Where all tables are served, without their rows: each rendering thread calls this, and building every table takes seconds. */
const getServedTables = once(async () => {
  const atlas = await getAtlas();
  const versions = [...atlas.releases.map(({ version }) => version), undefined];
  const sigs = atlas.sigs.map(({ slug }) => slug);
  const current = currentReleases(atlas);
  const served: (ServedTable & { readonly table: MakeTable })[] = [];
  for (const [kind, release] of [
    ...versions.flatMap((each) => [['features', each] as const, ['gates', each] as const]),
    ['history', undefined] as const,
  ]) {
    const of = release ?? newestRelease(atlas);
    const rows = kind === 'features' ? await getFeatureTable(of) : undefined;
    const facets = wholeFacets(atlas, kind, of, rows);
    if (facets.length === 0) continue;
    for (const { query, ...place } of commonTables(kind, facets, release, sigs, current)) {
      const table = async () => commonTable(await lastWholeTable(`${kind} ${of}`), query);
      served.push({ ...place, table });
    }
  }
  return served;
});

/** The whole table of a kind and a release: "features 1.34". Files are written in their order. */
const lastWholeTable = onceForLast((name: string): Promise<Table> => {
  const [kind = '', release = ''] = name.split(' ');
  return getWholeTable(kind as TableKind, release);
});

/** The whole table of a release as the site serves it. */
export async function getWholeTable(kind: TableKind, release: string): Promise<Table> {
  const rows = kind === 'features' ? await getFeatureTable(release) : undefined;
  return wholeTable(await getAtlas(), kind, release, { root: SITE_ROOT }, rows);
}
