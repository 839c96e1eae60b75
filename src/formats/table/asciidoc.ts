import { emptyNote, type Table, type TableCell } from '../../model/features/table.ts';

/** The table as AsciiDoc, with its title and a line that says of which day it is. */
export function tableToAsciidoc({ title, date, url, columns, rows }: Table): string {
  const head = columns.map(({ label }) => `|${asciidocText(label)}`).join(' ');
  const body = rows.map(
    ({ cells }) => `\n${cells.map((cell) => `|${asciidocCell(cell)}\n`).join('')}`,
  );
  return `.${asciidocText(title)}
[.kep-atlas,cols="${columns.length}*",options="header"]
|===
${head}
${body.join('')}|===

${emptyNote({ rows })}As of ${date}, from ${asciidocLink(`KEP Atlas: ${title}`, url)}.
`;
}

function asciidocCell(cell: TableCell): string {
  return cell
    .map(({ text, url }) => (url === undefined ? asciidocText(text) : asciidocLink(text, url)))
    .join('; ');
}

function asciidocLink(text: string, url: string): string {
  const address = url.replace(/[\s[\]|+]/g, encodeURIComponent);
  return `link:++${address}++[${linkText(text)}]`;
}

/** The text of a link, in which a passthrough would take the bracket that ends the link. */
function linkText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (PLAIN.test(line)) return line;
  return line.replace(/[^A-Za-z0-9 ,;/→]/gu, (sign) => `&#${sign.codePointAt(0)};`);
}

/** What AsciiDoc reads as it is written. */
const PLAIN = /^(?!.*(?:--|\.\.\.|::|\(\(|\((?:C|R|TM)\)))[A-Za-z0-9 .,;:()/→-]*$/;

/** Text that AsciiDoc shows as it is, on one line. */
function asciidocText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (PLAIN.test(line)) return line;
  // A backslash at the end would take the bracket.
  if (line.endsWith('\\')) return linkText(text);
  return `pass:c[${line.replaceAll(']', '\\]').replaceAll('|', '\\|')}]`;
}
