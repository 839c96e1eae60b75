import { QUERY_FORMATS, writeTable } from '../../src/formats/table/formats.ts';
import { tableToText } from '../../src/formats/table/text.ts';
import { withChosenColumns } from '../../src/model/features/choose-columns.ts';
import { parseQuery, QueryError } from '../../src/model/features/query.ts';
import { answer } from '../../src/model/features/select.ts';
import { UsageError } from '../command/usage-error.ts';
import type { FindTable } from '../embed/update.ts';

/**
 * Answer a query as text in a format.
 * @throws {UsageError} where the query cannot be answered
 */
export async function runQuery(
  words: readonly string[],
  format: string,
  find: FindTable,
): Promise<string> {
  try {
    const query = parseQuery(words.join(' '));
    const table = answer(await find(query.table, query.release), query);
    const known = QUERY_FORMATS.find(({ extension }) => extension === format);
    return known === undefined ? tableToText(withChosenColumns(table)) : writeTable(table, known);
  } catch (error) {
    throw error instanceof QueryError ? new UsageError(error.message) : error;
  }
}
