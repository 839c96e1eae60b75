import { enhancementMarkdown } from '../../markdown/enhancement.ts';
import type { EnhancementView } from '../../model/enhancement/enhancement.ts';
import { type EnhancementPage, enhancementPage } from '../../model/enhancement/page.ts';
import { once } from '../../model/once.ts';
import { enhancementPath } from '../../model/page/paths.ts';
import { getPageSources, type PageOf } from '../page-sources.ts';
import { getProposed } from '../prose.ts';
import { defineTwins } from '../twins.ts';

/** The pages of all enhancements, each the same for HTML, Markdown and JSON. */
export const getEnhancementPages = once(
  async (): Promise<PageOf<EnhancementView, EnhancementPage>[]> => {
    const [sources, proposed] = await Promise.all([getPageSources(), getProposed()]);
    const hasProposal = new Set(proposed);
    return sources.atlas.enhancements.map((view) => ({
      subject: view,
      gather: () => enhancementPage(view, hasProposal.has(view), sources),
    }));
  },
);

export const twins = defineTwins(
  getEnhancementPages,
  ({ subject }) => enhancementPath(subject.slug),
  ({ gather }, site) => enhancementMarkdown(gather(), site),
);
