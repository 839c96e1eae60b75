import type { APIRoute, GetStaticPaths } from 'astro';
import { getFramedTables, type MakeTable } from '../../../data/tables.ts';
import { tableToFrame } from '../../../formats/table/frame.ts';
import { href } from '../../../lib/href.ts';

export const getStaticPaths = (async () =>
  (await getFramedTables()).map(({ path, table }) => ({
    params: { name: path },
    props: { table },
  }))) satisfies GetStaticPaths;

/** A table as a page for a frame. */
export const GET: APIRoute<{ readonly table: MakeTable }> = async ({ props: { table } }) =>
  new Response(tableToFrame(await table(), href('')), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
