import { citedCommit } from '../../model/atlas/citation.ts';
import type { Provenance, Table, TableRow } from '../../model/features/table.ts';
import { writeQuery } from '../../model/features/write-query.ts';

/** The version of the shape of everything that the site offers as data. */
export const SCHEMA_VERSION = 1;

/** Where data are from: the day, the page and the commits, each once. */
export function provenanceData({ date, url, sources }: Provenance) {
  return {
    schemaVersion: SCHEMA_VERSION,
    date,
    url,
    sources: sources.map((ref) => ({
      repository: ref.repository,
      commit: citedCommit(ref),
      committed: ref.committed,
    })),
  };
}

/** The table as plain data, for JSON and KYAML. */
export function tableData(table: Table) {
  return {
    ...provenanceData(table),
    title: table.title,
    query: writeQuery(table.query),
    columns: table.columns.map(({ key, label }) => ({ key, label })),
    rows: table.rows.map((row) => rowData(row, table.columns)),
    ...(table.absent && { absent: table.absent.map((row) => absentData(row, table.columns)) }),
  };
}

function rowData({ cells, ...row }: TableRow, columns: Table['columns']) {
  return {
    stage: row.stage,
    sigs: row.sigs,
    components: row.components,
    gates: row.gates,
    keps: row.keps,
    isChanged: row.isChanged,
    cells: Object.fromEntries(
      columns.map(({ key }, index) => [
        key,
        (cells[index] ?? []).map(({ text, url }) => ({ text, ...(url !== undefined && { url }) })),
      ]),
    ),
  };
}

/** Most of its cells are empty; there are hundreds of them. */
function absentData(row: TableRow, columns: Table['columns']) {
  const { cells, ...data } = rowData(row, columns);
  const filled = Object.entries(cells).filter(([, items]) => items.length > 0);
  return { ...data, cells: Object.fromEntries(filled) };
}
