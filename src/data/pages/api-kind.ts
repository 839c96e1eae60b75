import { type ApiKindPage, apiKindPage } from '../../model/api/page.ts';
import { once } from '../../model/once.ts';
import { getAtlas } from '../atlas.ts';
import { getDocumentation } from '../docs-pages.ts';

/** The pages of all kinds of the API, gathered once for HTML, Markdown and JSON. */
export const getApiKindPages = once(async (): Promise<ApiKindPage[]> => {
  const [atlas, { kinds }] = await Promise.all([getAtlas(), getDocumentation()]);
  return kinds.map((api) => apiKindPage(api, atlas));
});
