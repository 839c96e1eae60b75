import { gateMarkdown } from '../../markdown/feature-gate.ts';
import type { Gate } from '../../model/gate/gate.ts';
import { type GatePage, gatePage } from '../../model/gate/page.ts';
import { once } from '../../model/once.ts';
import { gatePath } from '../../model/page/paths.ts';
import { getPageSources, type PageOf } from '../page-sources.ts';
import { defineTwins } from '../twins.ts';

/** The pages of all feature gates, each the same for HTML, Markdown and JSON. */
export const getGatePages = once(async (): Promise<PageOf<Gate, GatePage>[]> => {
  const sources = await getPageSources();
  return sources.atlas.gates.map((gate) => ({
    subject: gate,
    gather: () => gatePage(gate, sources),
  }));
});

export const twins = defineTwins(
  getGatePages,
  ({ subject }) => gatePath(subject.name),
  ({ gather }, site) => gateMarkdown(gather(), site),
);
