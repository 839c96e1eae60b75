import type { Atlas } from '../atlas/atlas.ts';
import { upstreamFileUrl } from '../atlas/citation.ts';
import { issueUrl, kepUrl, REPOSITORIES } from '../atlas/upstream.ts';
import { proposalPath } from '../page/paths.ts';
import type { LinkTarget } from '../page/phrase.ts';
import type { EnhancementView } from './enhancement.ts';

/** A link that leads away from a page. */
export interface PageLink {
  readonly text: string;
  readonly to: LinkTarget;
  /** Whether it is what most readers come for. */
  readonly isAction: boolean;
}

/** Where an enhancement is described and discussed: its proposal first. */
export function enhancementLinks(
  view: EnhancementView,
  hasProposal: boolean,
  atlas: Atlas,
): PageLink[] {
  const { number, path, readme, productionReadiness } = view.record;
  const file = (text: string, at: string | undefined): PageLink[] => {
    const url = upstreamFileUrl(atlas.sources, REPOSITORIES.enhancements, at);
    return url === undefined ? [] : [plainLink(text, url)];
  };
  const proposal = hasProposal
    ? [plainLink(PROPOSAL, proposalPath(view.slug))]
    : file(PROPOSAL, readme);
  return [
    ...proposal.map((each) => ({ ...each, isAction: true })),
    ...(number === undefined
      ? []
      : [
          plainLink(`kep.k8s.io/${number}`, kepUrl(number)),
          plainLink(`Issue #${number}`, issueUrl(number)),
        ]),
    ...file('kep.yaml', path),
    ...file('Production readiness', productionReadiness?.path),
  ];
}

const PROPOSAL = 'Read the proposal';

function plainLink(text: string, to: string): PageLink {
  return { text, to, isAction: false };
}
