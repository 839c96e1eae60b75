import { type GatePage, gatePage } from '../../model/gate/page.ts';
import { getPageSources } from './sources.ts';

let pages: Promise<GatePage[]> | undefined;

/** The pages of all feature gates, gathered once for HTML, Markdown and JSON. */
export function getGatePages(): Promise<GatePage[]> {
  pages ??= gatherPages();
  return pages;
}

async function gatherPages(): Promise<GatePage[]> {
  const sources = await getPageSources();
  return sources.atlas.gates.map((gate) => gatePage(gate, sources));
}
