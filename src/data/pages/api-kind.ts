import { type ApiKindPage, apiKindPage } from '../../model/api/page.ts';
import { getAtlas } from '../atlas.ts';
import { getDocumentation } from '../docs-pages.ts';

let pages: Promise<ApiKindPage[]> | undefined;

/** The pages of all kinds of the API, gathered once for HTML, Markdown and JSON. */
export function getApiKindPages(): Promise<ApiKindPage[]> {
  pages ??= gatherPages();
  return pages;
}

async function gatherPages(): Promise<ApiKindPage[]> {
  const [atlas, { kinds }] = await Promise.all([getAtlas(), getDocumentation()]);
  return kinds.map((api) => apiKindPage(api, atlas));
}
