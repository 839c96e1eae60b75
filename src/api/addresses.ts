import { distinctLabel, lookUp } from '../model/atlas/lookup.ts';
import type { FoundKep } from '../model/digest/mention.ts';
import { mentionText, mentionUrl } from '../model/digest/mention.ts';
import type { EnhancementView } from '../model/enhancement/enhancement.ts';
import { dataPath, enhancementPath, gatePath } from '../model/page/paths.ts';
import type { ApiSite } from './endpoint.ts';

/** The page of a thing and the file with its details, by the path of its page. */
export function addresses({ root }: ApiSite, path: string): { page: string; details: string } {
  return { page: `${root}${path}`, details: `${root}${dataPath(path)}` };
}

/** An enhancement by its label, with its page. */
export function namedEnhancement(view: EnhancementView, { root, atlas }: ApiSite) {
  return {
    name: distinctLabel(view, lookUp(atlas)),
    url: `${root}${enhancementPath(view.slug)}`,
  };
}

/** A gate by its name, with its page. */
export function namedGate(name: string, { root }: ApiSite) {
  return { name, url: `${root}${gatePath(name)}` };
}

/** A KEP as something else names it; one that is not on record keeps the address it is given. */
export function namedKep({ mention, view }: FoundKep, site: ApiSite) {
  return view === undefined
    ? { name: mentionText(mention), url: mentionUrl(mention) }
    : namedEnhancement(view, site);
}
