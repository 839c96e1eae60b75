import { type ApiKind, viewApiKinds } from '../model/api/kinds.ts';
import { once } from '../model/once.ts';
import { getAtlas } from './atlas.ts';

/** The kinds of the API by name, mere types last, joined once for all pages with gates and enhancements. */
export const getApiKinds = once(async (): Promise<readonly ApiKind[]> => {
  const { references, removals } = await getAtlas();
  return viewApiKinds(references.resources, references, removals);
});
