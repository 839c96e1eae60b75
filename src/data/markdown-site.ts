import { SITE_ROOT } from '../lib/site.ts';
import type { MarkdownSite } from '../markdown/page.ts';
import { getAtlas } from './atlas.ts';

/** What the Markdown twins of pages are made from. */
export async function getMarkdownSite(): Promise<MarkdownSite> {
  return { atlas: await getAtlas(), root: SITE_ROOT };
}
