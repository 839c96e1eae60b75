import type { GetStaticPaths } from 'astro';
import { getFramedTables, type MakeTable } from '../../../data/tables.ts';
import { tableToFrame } from '../../../formats/table/frame.ts';
import { type FileRoute, fileResponse } from '../../../lib/file-response.ts';
import { href } from '../../../lib/href.ts';

export const getStaticPaths = (async () =>
  (await getFramedTables()).map(({ path, table }) => ({
    params: { name: path },
    props: { table },
  }))) satisfies GetStaticPaths;

/** A table as a page for a frame. */
export const GET: FileRoute<{ readonly table: MakeTable }> = async ({ props: { table } }) =>
  fileResponse(tableToFrame(await table(), href('')), 'text/html; charset=utf-8');
