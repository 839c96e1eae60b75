import { type PlainTable, plainCell } from '../../model/features/table.ts';

/**
 * The table as CSV by RFC 4180. A column with links is followed by one with their addresses; where a
 * cell holds several things, texts and addresses stand in the same order, separated by semicolons.
 * The last two columns say of which day the row is and which page shows it. A field that a program
 * for spreadsheets would run as a formula begins with an apostrophe:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function tableToCsv(table: PlainTable): string {
  const linked = table.columns.map((_, index) =>
    table.rows.some(({ cells }) => (cells[index] ?? []).some(({ url }) => url !== undefined)),
  );
  const pair = (index: number, text: string, address: string): string[] =>
    linked[index] ? [text, address] : [text];
  const head = table.columns.flatMap(({ label }, index) => pair(index, label, `${label} URL`));
  const rows = table.rows.map(({ cells }) => [
    ...cells.flatMap((cell, index) =>
      pair(index, plainCell(cell), cell.map(({ url }) => url ?? '').join('; ')),
    ),
    table.date,
    table.url,
  ]);
  return [[...head, 'As of', 'Page'], ...rows].map(csvLine).join('');
}

/** The table as CSV with its cells alone, for what shows a file of CSV as a table. */
export function tableToPlainCsv({ columns, rows }: PlainTable): string {
  const head = columns.map(({ label }) => label);
  return [head, ...rows.map(({ cells }) => cells.map(plainCell))].map(csvLine).join('');
}

function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

function csvField(field: string): string {
  const text = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/.test(field) ? `'${field}` : field;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
