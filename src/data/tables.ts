import { TABLE_FORMATS, type TableFormat } from '../formats/table/formats.ts';
import { SITE_ROOT } from '../lib/site.ts';
import { newestRelease } from '../model/atlas/lookup.ts';
import { type CommonTable, commonTables, wholePath } from '../model/features/common-tables.ts';
import type { TableKind } from '../model/features/query.ts';
import type { Table } from '../model/features/table.ts';
import { wholeTable } from '../model/features/whole-table.ts';
import { once } from '../model/once.ts';
import { getAtlas } from './atlas.ts';
import { getFeatureTable } from './feature-tables.ts';

/** A table as a file. */
export interface TableFile {
  /** Its path below /embed/tables/: "releases/1.34.md". */
  readonly file: string;
  readonly table: Table;
  readonly format: TableFormat;
}

/** What a table is served as; a SIG’s rows as data are in the whole table of the release. */
function formatsOf({ table }: CommonTable): readonly TableFormat[] {
  return table.query.sigs.length === 0
    ? TABLE_FORMATS
    : TABLE_FORMATS.filter(({ extension }) => extension === 'md' || extension === 'html');
}

/** Every table that is served as a file, in each of its formats. */
export async function getTableFiles(): Promise<TableFile[]> {
  const tables = (await getCommonTables()).flatMap((each) =>
    formatsOf(each).map((format) => ({
      file: `${each.path}.${format.extension}`,
      table: each.table,
      format,
    })),
  );
  const history = await getWholeTable('history', '');
  const data = TABLE_FORMATS.filter(({ isEmbedded }) => isEmbedded === undefined);
  return [
    ...tables,
    ...data.map((format) => ({
      file: `${wholePath(history.query)}.${format.extension}`,
      table: history,
      format,
    })),
  ];
}

/** The tables that are served as a page for a frame: those that are no whole release's. */
export async function getFramedTables(): Promise<CommonTable[]> {
  return (await getCommonTables()).filter(
    ({ table: { query } }) => query.isChangedOnly || query.sigs.length > 0,
  );
}

const getCommonTables = once(async (): Promise<CommonTable[]> => {
  const { releases } = await getAtlas();
  const versions = [...releases.map(({ version }) => version), undefined];
  const common = await Promise.all(
    versions.flatMap((release) => [commonOf('features', release), commonOf('gates', release)]),
  );
  return common.flat();
});

async function commonOf(kind: TableKind, release: string | undefined): Promise<CommonTable[]> {
  const atlas = await getAtlas();
  const whole = await getWholeTable(kind, release ?? newestRelease(atlas));
  if (whole.rows.length === 0) return [];
  const sigs = kind === 'features' ? atlas.sigs.map(({ slug }) => slug) : [];
  return commonTables(whole, wholePath({ table: kind, release }), sigs);
}

/** The whole table of a release as the site serves it. */
export async function getWholeTable(kind: TableKind, release: string): Promise<Table> {
  const rows = kind === 'features' ? await getFeatureTable(release) : undefined;
  return wholeTable(await getAtlas(), kind, release, { root: SITE_ROOT }, rows);
}
