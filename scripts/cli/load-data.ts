import { tableFromData } from '../../src/formats/table/from-data.ts';
import type { GateTable } from '../../src/model/check/table.ts';
import { wholePath } from '../../src/model/features/common-tables.ts';
import { QueryError } from '../../src/model/features/query.ts';
import type { Table } from '../../src/model/features/table.ts';
import { table as tableSchema } from '../../src/schemas/api/table.ts';
import type { FindTable } from '../embed/update.ts';
import type { DataSource } from './data-source.ts';

const GATES = 'check/gates.json';

/** Loads what the checker judges by. @throws {Error} where it is not there, or something else is */
export async function loadGates({ read }: DataSource): Promise<GateTable> {
  const data = await read(GATES);
  const isTable = typeof data === 'object' && data !== null && 'newest' in data && 'gates' in data;
  if (!isTable) throw new Error(`no ${GATES} there (expected the address of a site of KEP Atlas)`);
  return data as GateTable;
}

/** Finds whole tables, each loaded once. */
export function findTables({ read }: DataSource): FindTable {
  const loaded = new Map<string, Promise<Table>>();
  return (table, release) => {
    const path = `embed/tables/${wholePath({ table, release })}.json`;
    const known = loaded.get(path) ?? loadTable(path, read);
    loaded.set(path, known);
    return known;
  };
}

async function loadTable(path: string, read: DataSource['read']): Promise<Table> {
  const data = await read(path);
  if (data === undefined) throw new QueryError(`${path} is not there (no such release?)`);
  const result = tableSchema.safeParse(data);
  if (!result.success)
    throw new Error(`${path}: not a table of this version: ${result.error.message}`);
  return tableFromData(result.data);
}
