import { chosenColumns } from '../model/features/choose-columns.ts';
import { wholePath } from '../model/features/common-tables.ts';
import { parseQuery, QueryError, type TableQuery } from '../model/features/query.ts';
import { answerRows } from '../model/features/select.ts';
import type { RowFacets, TableItem } from '../model/features/table.ts';

type Row = RowFacets & { readonly cells: Readonly<Record<string, readonly TableItem[]>> };

/** Why an atlas gave no table, by the name of the error; a page that asks to sign in is no JSON. */
const FAILURES: Readonly<Record<string, string>> = {
  TypeError: 'cannot be reached',
  TimeoutError: 'did not answer',
  SyntaxError: 'is no table',
};

/** Milliseconds after which an atlas is given up. */
const TIMEOUT_MS = 30_000;

/** A table as `/embed/tables/….json` serves it. */
export interface TableData {
  readonly schemaVersion: 1;
  readonly date: string;
  readonly url: string;
  readonly title: string;
  readonly query: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly Row[];
  readonly absent?: readonly Row[];
}

/** Where the atlas is served: the folder above this script, unless the element says otherwise. */
export function rootOf(element: Element): string {
  const root =
    element.getAttribute('base') ?? new URL(/* @vite-ignore */ '..', import.meta.url).href;
  return root.endsWith('/') ? root : `${root}/`;
}

/**
 * Fetches what a query asks for, with its rows and columns.
 * @throws {QueryError} where the query asks for what there is not
 * @throws {Error} that names an address and what it answered
 */
export async function fetchAnswer(root: string, query: TableQuery): Promise<TableData> {
  const path = `${root}embed/tables/${wholePath(query)}`;
  // What the release changed is a smaller file, but it does not tell a misspelled name from an unchanged one.
  const isPart = query.isChangedOnly && query.table !== 'history';
  const part = isPart
    ? answerOrNothing(await fetchTable(`${path}/changed.json`), query)
    : undefined;
  return part ?? answerFrom(await fetchTable(`${path}.json`), query);
}

function answerOrNothing(data: TableData, query: TableQuery): TableData | undefined {
  try {
    const answered = answerFrom(data, query);
    return answered.rows.length === 0 ? undefined : answered;
  } catch (error) {
    if (error instanceof QueryError) return undefined;
    throw error;
  }
}

function answerFrom({ absent, ...data }: TableData, query: TableQuery): TableData {
  const release = parseQuery(data.query).release ?? '';
  const rows = answerRows({ release, rows: data.rows, absent }, query);
  const isFilled = (key: string) =>
    rows.length === 0 || rows.some(({ cells }) => (cells[key] ?? []).length > 0);
  const columns = chosenColumns(
    { kind: query.table, columns: data.columns, isFilled },
    query.columns,
  );
  return { ...data, rows, columns };
}

const tables = new Map<string, Promise<TableData>>();

/** Fetches a table once for all elements of a page; one that failed is asked for again. */
export function fetchTable(address: string): Promise<TableData> {
  const known = tables.get(address) ?? fetchJson(address);
  tables.set(address, known);
  known.catch(() => tables.delete(address));
  return known;
}

async function fetchJson(address: string): Promise<TableData> {
  try {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.ok) {
      const data = (await response.json()) as TableData | null;
      if (data?.schemaVersion === 1) return data;
      throw new SyntaxError();
    }
    if (response.status === 404) throw new QueryError(`${address} is not there (no such release?)`);
    throw new Error(`${address}: got ${response.status}`);
  } catch (error) {
    const why = FAILURES[(error as Error).name];
    throw why === undefined ? error : new Error(`${address} ${why}`);
  }
}
