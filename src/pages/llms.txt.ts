import { ENDPOINTS } from '../api/registry.ts';
import { getMarkdownSite } from '../data/markdown-site.ts';
import { type FileRoute, fileResponse } from '../lib/file-response.ts';
import { LLMS_BUDGET, llmsText } from '../markdown/llms.ts';

/** The map of the site for programs that read text; the build fails where it grows too long. */
export const GET: FileRoute = async () => {
  const files = ENDPOINTS.filter(({ parameter }) => parameter === undefined);
  const text = llmsText(await getMarkdownSite(), files);
  const bytes = Buffer.byteLength(text);
  if (bytes > LLMS_BUDGET) {
    throw new Error(`llms.txt: got ${bytes} bytes, expected at most ${LLMS_BUDGET}`);
  }
  return fileResponse(text);
};
