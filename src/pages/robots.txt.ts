import { type FileRoute, fileResponse } from '../lib/file-response.ts';
import { SITE_ROOT } from '../lib/site.ts';

/** Everything may be read; the sitemap says what there is. */
export const GET: FileRoute = () =>
  fileResponse(`User-agent: *\nDisallow:\n\nSitemap: ${SITE_ROOT}/sitemap.xml\n`);
