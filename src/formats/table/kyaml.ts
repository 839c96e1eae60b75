import type { Table } from '../../model/features/table.ts';
import { writeKyaml } from '../kyaml.ts';
import { tableData } from './data.ts';

/** The table as KYAML: the same data as its JSON. */
export function tableToKyaml(table: Table): string {
  return writeKyaml(tableData(table), `${table.title}, as of ${table.date}: ${table.url}`);
}
