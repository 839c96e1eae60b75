import type { GetStaticPaths } from 'astro';
import { apiFiles, type WrittenFile } from '../../../api/files.ts';
import { getAtlas } from '../../../data/atlas.ts';
import { type FileRoute, fileResponse } from '../../../lib/file-response.ts';
import { SITE_ROOT } from '../../../lib/site.ts';

export const getStaticPaths = (async () => {
  const files = await apiFiles({ atlas: await getAtlas(), root: SITE_ROOT });
  return files.map(({ file, text }) => ({ params: { file }, props: { text } }));
}) satisfies GetStaticPaths;

/** A file of the API. */
export const GET: FileRoute<Pick<WrittenFile, 'text'>> = async ({
  props: { text },
  params: { file },
}) => {
  const type = file?.endsWith('.json') ? 'application/json' : 'application/yaml';
  return fileResponse(await text(), type);
};
