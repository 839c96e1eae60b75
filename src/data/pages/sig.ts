import { once } from '../../model/once.ts';
import { type SigPage, sigPage } from '../../model/sig/page.ts';
import { getPageSources } from './sources.ts';

/** The pages of all SIGs, gathered once for HTML, Markdown and JSON. */
export const getSigPages = once(async (): Promise<SigPage[]> => {
  const sources = await getPageSources();
  return sources.atlas.sigs.map((sig) => sigPage(sig, sources));
});
