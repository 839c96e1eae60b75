import type { Table, TableCell } from '../../model/features/table.ts';

/** The table as reStructuredText, with its title and a line that says of which day it is. */
export function tableToRst({ title, date, url, columns, rows }: Table): string {
  const head = rstRow(columns.map(({ label }) => rstText(label)));
  const body = rows.map(({ cells }) => rstRow(cells.map(rstCell)));
  // A table of headings alone is an error.
  const noRows = rstRow(columns.map((_, index) => (index === 0 ? 'No rows' : '')));
  return `.. list-table:: ${rstText(title)}
   :header-rows: 1
   :class: kep-atlas

${head}${body.join('') || noRows}
As of ${date}, from ${rstLink(`KEP Atlas: ${title}`, url)}.
`;
}

function rstRow(cells: readonly string[]): string {
  return cells
    .map((cell, index) => `   ${index === 0 ? '*' : ' '} - ${cell}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('');
}

function rstCell(cell: TableCell): string {
  return cell
    .map(({ text, url }) => (url === undefined ? rstText(text) : rstLink(text, url)))
    .join('; ');
}

function rstLink(text: string, url: string): string {
  return `\`${rstText(text)} <${url.replace(/[\s`<>\\]/g, encodeURIComponent)}>\`__`;
}

/** Text that reStructuredText shows as it is, on one line. */
function rstText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_|<>:]|-(?=-)/g, '\\$&')
    .replace(/^(?=[^A-Za-z0-9\\])|(?<=^\w{1,6})(?=[.)](?: |$))/, '\\');
}
