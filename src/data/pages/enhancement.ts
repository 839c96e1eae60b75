import { type EnhancementPage, enhancementPage } from '../../model/enhancement/page.ts';
import { getProposed } from '../prose.ts';
import { getPageSources } from './sources.ts';

let pages: Promise<EnhancementPage[]> | undefined;

/** The pages of all enhancements, gathered once for HTML, Markdown and JSON. */
export function getEnhancementPages(): Promise<EnhancementPage[]> {
  pages ??= gatherPages();
  return pages;
}

async function gatherPages(): Promise<EnhancementPage[]> {
  const [sources, proposed] = await Promise.all([getPageSources(), getProposed()]);
  const hasProposal = new Set(proposed);
  return sources.atlas.enhancements.map((view) =>
    enhancementPage(view, hasProposal.has(view), sources),
  );
}
