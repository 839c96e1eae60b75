import type { APIRoute, GetStaticPaths } from 'astro';
import { getFramedTables } from '../../../data/tables.ts';
import { tableToFrame } from '../../../formats/table/frame.ts';
import { href } from '../../../lib/href.ts';
import type { Table } from '../../../model/features/table.ts';

export const getStaticPaths = (async () =>
  (await getFramedTables()).map(({ path, table }) => ({
    params: { name: path },
    props: { table },
  }))) satisfies GetStaticPaths;

/** A table as a page for a frame. */
export const GET: APIRoute<{ readonly table: Table }> = ({ props: { table } }) =>
  new Response(tableToFrame(table, href('')), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
