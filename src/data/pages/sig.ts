import { type SigPage, sigPage } from '../../model/sig/page.ts';
import { getPageSources } from './sources.ts';

let pages: Promise<SigPage[]> | undefined;

/** The pages of all SIGs, gathered once for HTML, Markdown and JSON. */
export function getSigPages(): Promise<SigPage[]> {
  pages ??= gatherPages();
  return pages;
}

async function gatherPages(): Promise<SigPage[]> {
  const sources = await getPageSources();
  return sources.atlas.sigs.map((sig) => sigPage(sig, sources));
}
