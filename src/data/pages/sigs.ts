import { sigMarkdown } from '../../markdown/sig.ts';
import { once } from '../../model/once.ts';
import { sigPath } from '../../model/page/paths.ts';
import { type SigPage, sigPage } from '../../model/sig/page.ts';
import { getPageSources } from '../page-sources.ts';
import { defineTwins } from '../twins.ts';

/** The pages of all SIGs, gathered once for HTML, Markdown and JSON. */
export const getSigPages = once(async (): Promise<SigPage[]> => {
  const sources = await getPageSources();
  return sources.atlas.sigs.map((sig) => sigPage(sig, sources));
});

export const twins = defineTwins(getSigPages, ({ sig }) => sigPath(sig.slug), sigMarkdown);
