import type { APIRoute, GetStaticPaths } from 'astro';
import { getTableFiles, type TableFile } from '../../../data/tables.ts';
import { writeTable } from '../../../formats/table/formats.ts';

export const getStaticPaths = (async () => {
  const files = await getTableFiles();
  return files.map(({ file, ...props }) => ({ params: { file }, props }));
}) satisfies GetStaticPaths;

/** A common table as a file in one of its formats. */
export const GET: APIRoute<Omit<TableFile, 'file'>> = async ({ props: { table, format } }) =>
  new Response(writeTable(await table(), format), {
    headers: { 'Content-Type': format.mediaType },
  });
