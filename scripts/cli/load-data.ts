import { SCHEMA_VERSION } from '../../src/formats/table/data.ts';
import { tableFromData } from '../../src/formats/table/from-data.ts';
import type { GateTable } from '../../src/model/check/table.ts';
import { wholePath } from '../../src/model/features/common-tables.ts';
import { QueryError, type TableQuery } from '../../src/model/features/query.ts';
import type { Table } from '../../src/model/features/table.ts';
import { isJsonObject } from '../../src/model/json-object.ts';
import type { ServedTableData } from '../../src/schemas/api/table.ts';
import type { FindTable } from '../embed/update.ts';
import type { DataSource } from './data-source.ts';

const GATES = 'check/gates.json';
const LISTS = [
  'releases',
  'gates',
  'kubeadmGates',
  'removedApis',
  'removedFlags',
  'removedConfigApis',
] as const;
const NEWEST = `embed/tables/${wholePath({ table: 'features', release: undefined })}.json`;

/** Loads what the checker judges by. @throws {Error} where it is not there, or something else is */
export async function loadGates({ read, place }: DataSource): Promise<GateTable> {
  const data = await read(GATES);
  if (!isJsonObject(data) || !('newest' in data && 'gates' in data)) throw missing(GATES, place);
  const isWhole = LISTS.every((key) => Array.isArray(data[key]));
  if (!isWhole || isOtherVersion(data)) throw otherVersion(GATES, place);
  return data as unknown as GateTable;
}

/** Finds whole tables, each loaded once. */
export function findTables(source: DataSource): FindTable {
  const loaded = new Map<string, Promise<Table>>();
  return (table, release) => {
    const path = `embed/tables/${wholePath({ table, release })}.json`;
    const known = loaded.get(path) ?? loadTable({ table, release }, path, source);
    loaded.set(path, known);
    return known;
  };
}

async function loadTable(
  { table, release }: Pick<TableQuery, 'table' | 'release'>,
  path: string,
  source: DataSource,
): Promise<Table> {
  const data = await source.read(path);
  if (data === undefined) throw await missingTable(path, release, source);
  if (isJsonObject(data) && isOtherVersion(data)) throw otherVersion(path, source.place);
  if (!isTable(data)) {
    const expected = `a file such as ${path} of a site of KEP Atlas`;
    throw new Error(`${source.place}: no table there (expected ${expected})`);
  }
  const found = tableFromData(data);
  // A single file answers for what it is of, and for nothing else.
  const { query } = found;
  if (query.table !== table || (release !== undefined && query.release !== release)) {
    throw new QueryError(`the data are of "${data.query}" (expected those of ${path})`);
  }
  return found;
}

function missing(path: string, place: string): Error {
  const expected = 'the address of a site of KEP Atlas, a copy of one, or that file alone';
  return new Error(`${place}: no ${path} (expected ${expected})`);
}

/** Data without a version are of the first. */
function isOtherVersion({ schemaVersion = SCHEMA_VERSION }: Readonly<Record<string, unknown>>) {
  return Number(schemaVersion) !== SCHEMA_VERSION;
}

/** A site and a command of different years. */
function otherVersion(path: string, place: string): Error {
  const todo = 'download kep-atlas.mjs from that site again';
  return new Error(`${place}: ${path} is of another version than this command (${todo})`);
}

/** A site has a table of each release that it knows, and always one of the newest. */
async function missingTable(
  path: string,
  release: string | undefined,
  { read, place }: DataSource,
): Promise<Error> {
  const newest = release === undefined ? undefined : await read(NEWEST);
  if (!isTable(newest)) return missing(path, place);
  const known = `a release that ${place} has, such as ${tableFromData(newest).query.release}`;
  return new QueryError(`release: got "${release}", expected ${known}`);
}

/** Newer sites may have more fields, which are none of this command's business. */
function isTable(data: unknown): data is ServedTableData {
  if (!isJsonObject(data)) return false;
  const { schemaVersion, query, columns, rows, sources } = data;
  return (
    schemaVersion === SCHEMA_VERSION &&
    typeof query === 'string' &&
    [columns, rows, sources].every((each) => Array.isArray(each))
  );
}
