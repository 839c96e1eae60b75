import type { Table } from '../../model/features/table.ts';
import { tableToCsv } from './csv.ts';
import { tableToHtml } from './html.ts';
import { tableToJson } from './json.ts';
import { tableToKyaml } from './kyaml.ts';
import { tableToMarkdown } from './markdown.ts';

/** A way to write a table, and what such a file is. */
export interface TableFormat {
  /** How its files end, without the dot. */
  readonly extension: string;
  /** What readers call it. */
  readonly label: string;
  readonly mediaType: string;
  readonly write: (table: Table) => string;
}

/** Every format, in the order in which they are offered. */
export const TABLE_FORMATS: readonly TableFormat[] = [
  {
    extension: 'md',
    label: 'Markdown',
    mediaType: 'text/markdown',
    write: tableToMarkdown,
  },
  { extension: 'csv', label: 'CSV', mediaType: 'text/csv', write: tableToCsv },
  { extension: 'json', label: 'JSON', mediaType: 'application/json', write: tableToJson },
  { extension: 'kyaml', label: 'KYAML', mediaType: 'application/yaml', write: tableToKyaml },
  { extension: 'html', label: 'HTML', mediaType: 'text/html', write: tableToHtml },
];
