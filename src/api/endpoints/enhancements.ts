import type { Atlas } from '../../model/atlas/atlas.ts';
import { refOf, sourceUrl } from '../../model/atlas/citation.ts';
import { lookUp, newestRelease } from '../../model/atlas/lookup.ts';
import type { Reference } from '../../model/atlas/reference.ts';
import type { EnhancementView } from '../../model/enhancement/enhancement.ts';
import { currentClaim } from '../../model/graduation/current-stage.ts';
import { enhancementDetails, enhancementList } from '../../schemas/api/enhancement.ts';
import { addresses, namedEnhancement, namedGate } from '../addresses.ts';
import { claimData } from '../claims.ts';
import { type ApiSite, defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'enhancements.json',
    name: 'enhancements',
    summary: 'All enhancements with the stage that each is at',
    shape: enhancementList,
    files: async (site) => [
      {
        file: 'enhancements.json',
        page: '/enhancements/',
        body: {
          enhancements: site.atlas.enhancements.map((view) => ({
            ...identity(view),
            ...current(view, site.atlas),
            ...addresses(site, `enhancements/${view.slug}`),
          })),
        },
      },
    ],
  }),
  defineEndpoint({
    path: 'enhancements/{slug}.json',
    name: 'enhancement',
    summary: 'One enhancement with its claims, gates and people',
    parameter: {
      description:
        'The KEP number. Those without a usable one are found below their SIG’s folder; the list has every address.',
      example: '5295',
    },
    shape: enhancementDetails,
    files: async (site) =>
      site.atlas.enhancements.map((view) => ({
        file: `enhancements/${view.slug}.json`,
        page: `/enhancements/${view.slug}/`,
        body: details(view, site),
      })),
  }),
];

function identity({ id, label, sig, record }: EnhancementView) {
  return { id, number: record.number, label, title: record.title, sig, status: record.status };
}

function current(view: EnhancementView, atlas: Atlas) {
  const claim = currentClaim(view, newestRelease(atlas));
  return { stage: claim?.stage, release: claim?.release, standing: claim?.standing };
}

function details(view: EnhancementView, site: ApiSite) {
  const { record } = view;
  const references = (all: readonly Reference[]) => all.map((each) => reference(each, site));
  const ref = refOf(site.atlas.sources, 'kubernetes/enhancements');
  return {
    ...identity(view),
    ...current(view, site.atlas),
    participatingSigs: record.participatingSigs ?? [],
    latestMilestone: record.latestMilestone,
    claims: view.claims.map((claim) => claimData(claim, site.atlas)),
    featureGates: view.gates.map(({ written, name, components }) => ({
      ...(name === undefined ? { name: written } : namedGate(name, site)),
      components: [...components],
    })),
    authors: record.authors ?? [],
    reviewers: record.reviewers ?? [],
    approvers: record.approvers ?? [],
    created: record.created,
    updated: record.updated,
    seeAlso: references(view.seeAlso),
    replaces: references(view.replaces),
    supersededBy: references(view.supersededBy),
    metadata: ref && sourceUrl(ref, record.path),
    problems: record.problems ?? [],
  };
}

function reference(each: Reference, site: ApiSite): { name: string; url?: string } {
  switch (each.kind) {
    case 'enhancement': {
      const view = lookUp(site.atlas).enhancement(each.id);
      return view === undefined ? { name: each.text } : namedEnhancement(view, site);
    }
    case 'url':
      return URL.canParse(each.url) ? { name: each.text, url: each.url } : { name: each.text };
    case 'text':
      return { name: each.text };
  }
}
