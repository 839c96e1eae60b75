import { apiKindMarkdown } from '../../markdown/api-kind.ts';
import { type ApiKindPage, apiKindPage } from '../../model/api/page.ts';
import { once } from '../../model/once.ts';
import { apiKindPath } from '../../model/page/paths.ts';
import { getApiKinds } from '../api-kinds.ts';
import { getAtlas } from '../atlas.ts';
import { defineTwins } from '../twins.ts';

/** The pages of all kinds of the API, gathered once for HTML, Markdown and JSON. */
export const getApiKindPages = once(async (): Promise<ApiKindPage[]> => {
  const [atlas, kinds] = await Promise.all([getAtlas(), getApiKinds()]);
  return kinds.map((api) => apiKindPage(api, atlas));
});

export const twins = defineTwins(
  getApiKindPages,
  ({ api }) => apiKindPath(api.group, api.kind),
  apiKindMarkdown,
);
