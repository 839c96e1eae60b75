import {
  emptyNote,
  type PlainTable,
  type Table,
  type TableCell,
} from '../../model/features/table.ts';
import { markdownLink, markdownTable, markdownText } from '../markdown-text.ts';

type TitledTable = PlainTable & Pick<Table, 'title'>;

/** The table as GitHub-flavored Markdown, with a line that says of which day it is. */
export function tableToMarkdown(table: TitledTable): string {
  const headings = table.columns.map(({ label }) => markdownText(label));
  const rows = table.rows.map(({ cells }) => cells.map(markdownCell));
  return `${markdownTable(headings, rows)}\n${asOfLine(table)}\n`;
}

/** "As of 2026-08-20, from KEP Atlas: …", the only line that a new day alone changes. */
function asOfLine(table: TitledTable): string {
  const { date, title, url } = table;
  return `${emptyNote(table)}As of ${date}, from ${markdownLink(`KEP Atlas: ${title}`, url)}.`;
}

/** A cell's things, separated by semicolons. */
export function markdownCell(cell: TableCell): string {
  return cell
    .map(({ text, url }) => (url === undefined ? markdownText(text) : markdownLink(text, url)))
    .join('; ');
}
