import type { RowFacets, TableItem } from '../model/features/table.ts';

/** A table as `/embed/tables/….json` serves it. */
export interface TableData {
  readonly date: string;
  readonly url: string;
  readonly title: string;
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly (RowFacets & {
    readonly cells: Readonly<Record<string, readonly TableItem[]>>;
  })[];
}

/** Where the atlas is served: the folder above this script, unless the element says otherwise. */
export function rootOf(element: Element): string {
  const root = element.getAttribute('base') ?? new URL('..', import.meta.url).href;
  return root.endsWith('/') ? root : `${root}/`;
}

/**
 * Fetches a file of the atlas.
 * @throws {Error} that names the address and what it answered.
 */
export async function fetchJson<T>(address: string): Promise<T> {
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  if (!response.ok) throw new Error(`${address}: got ${response.status}, expected a file`);
  return (await response.json()) as T;
}
