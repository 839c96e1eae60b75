import { tableFromData } from '../../src/formats/table/from-data.ts';
import { wholePath } from '../../src/model/features/common-tables.ts';
import { QueryError } from '../../src/model/features/query.ts';
import type { Table } from '../../src/model/features/table.ts';
import { wholeTable } from '../../src/model/features/whole-table.ts';
import { table as tableSchema } from '../../src/schemas/api/table.ts';
import { readAtlas } from '../content/read-atlas.ts';
import type { FindTable } from './update.ts';

/**
 * Finds tables in a content folder.
 * @param root the address of the site that the links lead to, without a trailing slash
 */
export async function fromContent(content: string, root: string): Promise<FindTable> {
  const atlas = await readAtlas(content);
  return async (kind, release) => wholeTable(atlas, kind, release, { root });
}

/**
 * Finds tables on a served site, each asked for once.
 * @param root the address of the site, without a trailing slash
 */
export function fromSite(root: string): FindTable {
  const asked = new Map<string, Promise<Table>>();
  return (table, release) => {
    const url = `${root}/embed/tables/${wholePath({ table, release })}.json`;
    const known = asked.get(url) ?? fetchTable(url);
    asked.set(url, known);
    return known;
  };
}

async function fetchTable(url: string): Promise<Table> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  if (response.status === 404) throw new QueryError(`${url} is not there: no such release`);
  if (!response.ok) throw new Error(`${url}: got ${response.status}, expected 200`);
  const result = tableSchema.safeParse(await response.json());
  if (!result.success) throw new Error(`${url}: no table of this version: ${result.error.message}`);
  return tableFromData(result.data);
}
