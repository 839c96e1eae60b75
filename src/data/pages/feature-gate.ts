import { type GatePage, gatePage } from '../../model/gate/page.ts';
import { once } from '../../model/once.ts';
import { getPageSources } from './sources.ts';

/** The pages of all feature gates, gathered once for HTML, Markdown and JSON. */
export const getGatePages = once(async (): Promise<GatePage[]> => {
  const sources = await getPageSources();
  return sources.atlas.gates.map((gate) => gatePage(gate, sources));
});
