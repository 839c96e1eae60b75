import { TABLE_FORMATS, type TableFormat } from '../formats/table/formats.ts';
import { SITE_ROOT } from '../lib/site.ts';
import { newestRelease } from '../model/atlas/lookup.ts';
import { type CommonTable, commonTables } from '../model/features/common-tables.ts';
import type { TableKind } from '../model/features/query.ts';
import type { Table } from '../model/features/table.ts';
import { wholeTable } from '../model/features/whole-table.ts';
import { once } from '../model/once.ts';
import { currentReleases } from '../model/release/support.ts';
import { getAtlas } from './atlas.ts';
import { getFeatureTable } from './feature-tables.ts';

/** A table as a file. */
export interface TableFile {
  /** Its path below /embed/tables/: "releases/1.34.md". */
  readonly file: string;
  readonly table: Table;
  readonly format: TableFormat;
}

/** Every table that is served as a file, in each of its formats. */
export async function getTableFiles(): Promise<TableFile[]> {
  return (await getCommonTables()).flatMap(({ path, endings, table }) =>
    TABLE_FORMATS.filter(({ extension }) => endings.includes(extension)).map((format) => ({
      file: `${path}.${format.extension}`,
      ...{ table, format },
    })),
  );
}

/** The tables that are served as a page for a frame. */
export async function getFramedTables(): Promise<CommonTable[]> {
  return (await getCommonTables()).filter(({ isFramed }) => isFramed);
}

const getCommonTables = once(async (): Promise<CommonTable[]> => {
  const { releases } = await getAtlas();
  const versions = [...releases.map(({ version }) => version), undefined];
  const common = await Promise.all([
    ...versions.flatMap((release) => [commonOf('features', release), commonOf('gates', release)]),
    commonOf('history', undefined),
  ]);
  return common.flat();
});

async function commonOf(kind: TableKind, release: string | undefined): Promise<CommonTable[]> {
  const atlas = await getAtlas();
  const whole = await getWholeTable(kind, release ?? newestRelease(atlas));
  if (whole.rows.length === 0) return [];
  const sigs = atlas.sigs.map(({ slug }) => slug);
  return commonTables(whole, release, sigs, currentReleases(atlas));
}

/** The whole table of a release as the site serves it. */
export async function getWholeTable(kind: TableKind, release: string): Promise<Table> {
  const rows = kind === 'features' ? await getFeatureTable(release) : undefined;
  return wholeTable(await getAtlas(), kind, release, { root: SITE_ROOT }, rows);
}
