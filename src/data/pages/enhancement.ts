import { type EnhancementPage, enhancementPage } from '../../model/enhancement/page.ts';
import { once } from '../../model/once.ts';
import { getProposed } from '../prose.ts';
import { getPageSources } from './sources.ts';

/** The pages of all enhancements, gathered once for HTML, Markdown and JSON. */
export const getEnhancementPages = once(async (): Promise<EnhancementPage[]> => {
  const [sources, proposed] = await Promise.all([getPageSources(), getProposed()]);
  const hasProposal = new Set(proposed);
  return sources.atlas.enhancements.map((view) =>
    enhancementPage(view, hasProposal.has(view), sources),
  );
});
