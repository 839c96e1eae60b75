import { parseQuery } from '../../model/features/query.ts';
import type { Table } from '../../model/features/table.ts';
import type { ServedTableData } from '../../schemas/api/table.ts';

/** The table that its data tell: what `tableData` wrote, but for the trees of the commits. */
export function tableFromData(data: ServedTableData): Table {
  const { title, date, url, columns, rows, absent, sources } = data;
  const query = parseQuery(data.query);
  const toRow = (row: (typeof rows)[number]) => ({
    ...row,
    cells: columns.map(({ key }) => row.cells[key] ?? []),
  });
  return {
    title,
    date,
    url,
    columns,
    query: { ...query, release: query.release ?? '' },
    sources: sources.map((source) => ({ ...source, branch: '', tree: '' })),
    rows: rows.map(toRow),
    ...(absent && { absent: absent.map(toRow) }),
  };
}
