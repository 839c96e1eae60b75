import { QUERY_FORMATS, writeTable } from '../../formats/table/formats.ts';
import { tableFromData } from '../../formats/table/from-data.ts';
import { wholePath } from '../../model/features/common-tables.ts';
import { parseQuery, QueryError } from '../../model/features/query.ts';
import { answer } from '../../model/features/select.ts';
import type { Table } from '../../model/features/table.ts';
import type { ServedTableData } from '../../schemas/api/table.ts';
import { fetchOnce } from '../fetch-once.ts';

/** The answer to a query, or why there is none. */
type QueryAnswer = { readonly text: string; readonly rows: number } | { readonly problem: string };

/**
 * Answers a query from the files of whole tables, each of which is loaded once.
 * @param folder the address below which the tables are
 * @param extension names the format; the first one where it names none
 */
export async function answerQuery(
  written: string,
  extension: string,
  folder: string,
): Promise<QueryAnswer> {
  const format = QUERY_FORMATS.find((each) => each.extension === extension) ?? QUERY_FORMATS[0];
  try {
    const query = parseQuery(written);
    const found = answer(await find(`${folder}${wholePath(query)}.json`), query);
    return { text: format === undefined ? '' : writeTable(found, format), rows: found.rows.length };
  } catch (error) {
    const problem = error instanceof QueryError ? error.message : 'The table could not be loaded.';
    return { problem };
  }
}

async function find(url: string): Promise<Table> {
  const data = await fetchOnce<ServedTableData>(url).catch((error: Error) => {
    throw error.cause === 404 ? new QueryError('release: it is unknown') : error;
  });
  return tableFromData(data);
}
