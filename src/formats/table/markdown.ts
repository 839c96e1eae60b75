import {
  emptyNote,
  type PlainTable,
  type Table,
  type TableCell,
} from '../../model/features/table.ts';
import { markdownLink, markdownTable, markdownText } from '../markdown-text.ts';

/** The table as GitHub-flavored Markdown, with a line that says of which day it is. */
export function tableToMarkdown(table: PlainTable & Pick<Table, 'title'>): string {
  const headings = table.columns.map(({ label }) => markdownText(label));
  const rows = table.rows.map(({ cells }) => cells.map(markdownCell));
  const source = markdownLink(`KEP Atlas: ${table.title}`, table.url);
  // The only line that a new day alone changes.
  const asOf = `${emptyNote(table)}As of ${table.date}, from ${source}.`;
  return `${markdownTable(headings, rows)}\n${asOf}\n`;
}

/** A cell's things, separated by semicolons. */
export function markdownCell(cell: TableCell): string {
  return cell
    .map(({ text, url }) => (url === undefined ? markdownText(text) : markdownLink(text, url)))
    .join('; ');
}
