import type { GetStaticPaths } from 'astro';
import { getTableFiles, type TableFile } from '../../../data/tables.ts';
import { writeTable } from '../../../formats/table/formats.ts';
import { type FileRoute, fileResponse } from '../../../lib/file-response.ts';

export const getStaticPaths = (async () => {
  const files = await getTableFiles();
  return files.map(({ file, ...props }) => ({ params: { file }, props }));
}) satisfies GetStaticPaths;

/** A common table as a file in one of its formats. */
export const GET: FileRoute<Omit<TableFile, 'file'>> = async ({ props: { table, format } }) =>
  fileResponse(writeTable(await table(), format), format.mediaType);
