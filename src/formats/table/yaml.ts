import { stringify } from 'yaml';
import type { Table } from '../../model/table/table.ts';
import { tableData } from './data.ts';

/** The table as YAML in block style, its strings quoted: the same data as its JSON. */
export function tableToYaml(table: Table): string {
  const text = stringify(tableData(table), {
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    aliasDuplicateObjects: false,
    lineWidth: 0,
  });
  return `# ${table.title}, as of ${table.date}: ${table.url}\n---\n${text}`;
}
