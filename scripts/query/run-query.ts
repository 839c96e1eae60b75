import { QUERY_FORMATS, writeTable } from '../../src/formats/table/formats.ts';
import { tableToText } from '../../src/formats/table/text.ts';
import { withChosenColumns } from '../../src/model/features/choose-columns.ts';
import { parseQuery, QUERY_KEYS, QueryError } from '../../src/model/features/query.ts';
import { answer } from '../../src/model/features/select.ts';
import { DATA_OPTION } from '../cli/data-source.ts';
import { defineCommand } from '../command/define-command.ts';
import { oneOf } from '../command/readers.ts';
import { UsageError } from '../command/usage-error.ts';
import type { FindTable } from '../embed/update.ts';

/** How an answer is written: for a terminal, or as a file would be. */
const FORMATS = ['table', ...QUERY_FORMATS.map(({ extension }) => extension)];

/** The command line. */
export const CLI_COMMAND = defineCommand({
  start: 'kep-atlas query',
  summary: `Lists KEPs with their feature gates, feature gates, or the history of gates:

  kep-atlas query release=1.34 sig=node changed=yes
  kep-atlas query table=gates gates=NodeSwap,CPUManager --format csv`,
  argument: { value: 'KEY=VALUE', help: 'what to select', repeatable: true },
  options: {
    format: { value: 'FORMAT', help: FORMATS.join(', '), default: 'table', read: oneOf(FORMATS) },
    data: DATA_OPTION,
  },
  notes: `Keys: table (features, gates, history), release (1.34, latest), stage, sig, component, gates, keps, changed,
columns (keys in your order, or all). Separate values with commas. The format "table" shortens long cells. Exit codes: 0
answered, 1 data cannot be read, 2 wrong usage or a name that nothing has.`,
});

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
    const query = parseQuery(words.map(quotedValue).join(' '));
    const table = answer(await find(query.table, query.release), query);
    const known = QUERY_FORMATS.find(({ extension }) => extension === format);
    return known === undefined ? tableToText(withChosenColumns(table)) : writeTable(table, known);
  } catch (error) {
    throw error instanceof QueryError ? new UsageError(error.message) : error;
  }
}

/** A shell takes the quotation marks from a value with spaces. */
function quotedValue(word: string): string {
  const [, key, value] = /^(\w+)=([^="']*)$/.exec(word) ?? [];
  const isOnePair = value?.split(/\s+/).every((each) => !QUERY_KEYS.includes(each)) === true;
  return isOnePair ? `${key}="${value}"` : word;
}
