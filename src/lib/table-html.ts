import { escapeXml } from '../formats/escape-xml.ts';
import type { Cell } from '../model/table/cell.ts';
import type { Column, RowGroup } from '../model/table/column.ts';
import { toValue } from '../model/table/value.ts';
import { phraseHtml } from './phrase-html.ts';

/**
 * The rows of a group as HTML, below their heading. Strings, because a page has thousands of cells; without the
 * end tags that HTML lets out (https://html.spec.whatwg.org/multipage/syntax.html#optional-tags), which would be
 * a ninth of a page. A new line ends a cell for what reads its words without building a tree, as the search does.
 */
export function groupHtml<Row>(
  { heading, aside, id, rows }: RowGroup<Row>,
  columns: readonly Column<Row>[],
  idOf?: (row: Row) => string,
): string {
  const body = rows.map((row) => rowHtml(row, columns, idOf?.(row))).join('');
  if (heading === undefined) return body;
  const small = aside === undefined ? '' : ` <small>${escapeXml(aside)}</small>`;
  const attributes = `scope="rowgroup" colspan="${columns.length}"${attribute('id', id)}`;
  return `<tr><th ${attributes}>${escapeXml(heading)}${small}\n${body}`;
}

function rowHtml<Row>(row: Row, columns: readonly Column<Row>[], id: string | undefined): string {
  return `<tr${attribute('id', id)}>${columns.map((column) => cellHtml(row, column)).join('')}`;
}

function cellHtml<Row>(row: Row, column: Column<Row>): string {
  const things = column.cell(row).map(phraseHtml);
  const aside = column.aside?.(row) ?? [];
  const said = column.isList ? things.map(lineHtml).join('') : things.join(', ');
  const content = `${said}${asideHtml(aside)}`.trimStart();
  const tag = column.isHeading ? 'th' : 'td';
  const scope = attribute('scope', column.isHeading ? 'row' : undefined);
  const found = column.values?.(row).map(toValue).join(' ');
  const values = content === '' && found === '' ? '' : attribute('data-v', found);
  const look = lookOf(column, content === '');
  return `<${tag}${scope}${look}${values}>${content}${content === '' ? '' : '\n'}`;
}

/** A thing on a line of its own; what is folded is a block already. */
function lineHtml(thing: string): string {
  return thing.startsWith('<details') ? thing : `<p>${thing}</p>`;
}

/** How a cell looks; an empty one has no look, but leaves with its column. */
function lookOf<Row>(column: Column<Row>, isEmpty: boolean): string {
  const leaving = leavingClass(column);
  if (isEmpty) return attribute('class', leaving);
  const isNamed = column.isStyled || column.isNumber;
  const name = attribute('class', isNamed ? columnClass(column) : leaving);
  return `${name}${attribute('data-label', column.phone)}`;
}

/** The class by which style sheets find what stands in a column. */
export function columnClass<Row>(column: Column<Row>): string {
  const { key, isNumber } = column;
  return [`col-${key}`, isNumber ? 'number' : '', leavingClass(column)].filter(Boolean).join(' ');
}

function leavingClass<Row>({ leaves }: Column<Row>): string | undefined {
  return leaves && `leaves-${leaves}`;
}

function asideHtml(aside: Cell): string {
  return aside.length === 0 ? '' : ` <small>${aside.map(phraseHtml).join(', ')}</small>`;
}

function attribute(name: string, value: string | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeXml(value)}"`;
}
