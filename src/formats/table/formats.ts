import { withChosenColumns } from '../../model/features/choose-columns.ts';
import type { Table } from '../../model/features/table.ts';
import { writeKyaml } from '../kyaml.ts';
import { tableToAsciidoc } from './asciidoc.ts';
import { tableToCsv, tableToPlainCsv } from './csv.ts';
import { tableData } from './data.ts';
import { tableToHtml } from './html.ts';
import { tableToMarkdown } from './markdown.ts';
import { tableToRst } from './rst.ts';

function tableToKyaml(table: Table): string {
  return writeKyaml(tableData(table), `${table.title}, as of ${table.date}: ${table.url}`);
}

function tableToJson(table: Table): string {
  return `${JSON.stringify(tableData(table))}\n`;
}

/** A way to write a table, and what such a file is. */
export interface TableFormat {
  /** How its files end, without the dot. */
  readonly extension: string;
  /** What readers call it. */
  readonly label: string;
  readonly mediaType: string;
  /** Whether it is for readers of a page, which has no room for every column. */
  readonly isEmbedded?: true;
  readonly write: (table: Table) => string;
}

/** Every format that is served as files, in the order in which they are offered. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  {
    extension: 'md',
    label: 'Markdown',
    mediaType: 'text/markdown',
    isEmbedded: true,
    write: tableToMarkdown,
  },
  { extension: 'csv', label: 'CSV', mediaType: 'text/csv', write: tableToCsv },
  { extension: 'json', label: 'JSON', mediaType: 'application/json', write: tableToJson },
  { extension: 'kyaml', label: 'KYAML', mediaType: 'application/yaml', write: tableToKyaml },
  {
    extension: 'html',
    label: 'HTML',
    mediaType: 'text/html',
    isEmbedded: true,
    write: tableToHtml,
  },
];

/** Every format that a query is answered in: those of files, and those of other documentation systems. */
export const QUERY_FORMATS: readonly TableFormat[] = [
  ...TABLE_FORMATS,
  {
    extension: 'adoc',
    label: 'AsciiDoc',
    mediaType: 'text/asciidoc',
    isEmbedded: true,
    write: tableToAsciidoc,
  },
  {
    extension: 'rst',
    label: 'reStructuredText',
    mediaType: 'text/x-rst',
    isEmbedded: true,
    write: tableToRst,
  },
  {
    extension: 'plain.csv',
    label: 'CSV, cells only',
    mediaType: 'text/csv',
    isEmbedded: true,
    write: tableToPlainCsv,
  },
];

/** Writes the answer to a query: with the columns that it names, or those that the format has room for. */
export function writeTable(table: Table, { isEmbedded, write }: TableFormat): string {
  const isWhole = isEmbedded === undefined && table.query.columns.length === 0;
  return write(isWhole ? table : withChosenColumns(table));
}
