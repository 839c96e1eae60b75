import type { Table } from '../../model/features/table.ts';
import { tableData } from './data.ts';

/** The table as JSON, with the commits that it is from. */
export function tableToJson(table: Table): string {
  return `${JSON.stringify(tableData(table))}\n`;
}
