import { getEnhancementPages } from '../../data/pages/enhancements.ts';
import { upstreamFileUrl } from '../../model/atlas/citation.ts';
import { lookUp, newestRelease } from '../../model/atlas/lookup.ts';
import type { Reference } from '../../model/atlas/reference.ts';
import { REPOSITORIES } from '../../model/atlas/upstream.ts';
import { enhancementBadge } from '../../model/embed/badge.ts';
import { endingOf } from '../../model/enhancement/ending.ts';
import { type EnhancementView, isGivenUp } from '../../model/enhancement/enhancement.ts';
import type { EnhancementGate } from '../../model/enhancement/gates.ts';
import type { EnhancementPage } from '../../model/enhancement/page.ts';
import { gateTodayData } from '../../model/gate/data.ts';
import type { IssueView } from '../../model/issue/view.ts';
import { enhancementPath } from '../../model/page/paths.ts';
import { enhancementDetails, enhancementList } from '../../schemas/api/enhancement.ts';
import { addresses, namedEnhancement, namedGate } from '../addresses.ts';
import { badgeData } from '../badge.ts';
import { claimData, refutationData } from '../claims.ts';
import { coverageData } from '../coverage.ts';
import { type ApiSite, defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'enhancements.json',
    name: 'enhancements',
    summary: 'All enhancements with the stage that each is at',
    shape: enhancementList,
    body: async (site) => ({
      enhancements: (await getEnhancementPages()).map(({ subject, gather }) => ({
        ...summary(gather()),
        ...addresses(site, enhancementPath(subject.slug)),
      })),
    }),
  }),
  defineEndpoint({
    path: 'enhancements/{slug}.json',
    name: 'enhancement',
    summary: 'One enhancement with its claims, gates, and people',
    parameter: {
      description:
        'The KEP number. Those without a usable one are found below their SIG’s folder; the list has every address.',
      example: '5295',
    },
    shape: enhancementDetails,
    files: async (site) =>
      (await getEnhancementPages()).map(({ subject, gather }) => ({
        file: `enhancements/${subject.slug}.json`,
        body: () => details(gather(), site),
      })),
  }),
];

function summary({ view, current, summary }: EnhancementPage) {
  const { id, label, sig, record } = view;
  return {
    id,
    number: record.number,
    label,
    title: record.title,
    summary,
    sig,
    status: record.status,
    stage: current?.stage,
    release: current?.release,
    standing: current?.standing,
    ending: endingOf(record.title, current?.stage),
  };
}

function details(page: EnhancementPage, site: ApiSite) {
  const { record } = page.view;
  const { atlas } = site;
  const { claims, targeted } = claimsOf(page.view);
  return {
    ...summary(page),
    badge: badgeData(enhancementBadge(page.view, newestRelease(atlas))),
    participatingSigs: [...page.view.participants],
    targetStage: record.stage,
    latestMilestone: record.latestMilestone,
    claims: claims.map((claim) => claimData(claim, atlas)),
    refuted: page.view.refuted.map((one) => refutationData(one, atlas)),
    targeted: targeted.map((claim) => claimData(claim, atlas)),
    featureGates: page.gates.map((gate) => gateData(gate, site)),
    canBeDisabled: record.disableSupported,
    metrics: record.metrics ?? [],
    ...people(page),
    created: record.created,
    updated: record.updated,
    ...related(page, site),
    ...files(page, site),
    issue: page.issue && issueData(page.issue),
    ...coverageData(page.coverage, site),
    olderSources: [...page.olderSources],
    problems: record.problems ?? [],
  };
}

/** The claims of an enhancement, and its targets: what was given up reaches nothing. */
function claimsOf({
  record,
  claims,
  targeted,
}: EnhancementView): Pick<EnhancementView, 'claims' | 'targeted'> {
  return isGivenUp(record.status)
    ? { claims: [], targeted: [...claims, ...targeted] }
    : { claims, targeted };
}

function gateData({ named, known }: EnhancementGate, site: ApiSite) {
  const { written, name, components } = named;
  return {
    ...(name === undefined ? { name: written } : namedGate(name, site)),
    components: [...components],
    ...(known && gateTodayData(known.today, newestRelease(site.atlas))),
  };
}

function people({ view: { record } }: EnhancementPage) {
  return {
    authors: record.authors ?? [],
    reviewers: record.reviewers ?? [],
    approvers: record.approvers ?? [],
    editors: record.editors ?? [],
    productionReadinessApprovers: record.prrApprovers ?? [],
    productionReadinessApprovals: record.productionReadiness?.approvers,
  };
}

function related({ view }: EnhancementPage, site: ApiSite) {
  const references = (all: readonly Reference[]) => all.map((each) => reference(each, site));
  return {
    seeAlso: references(view.seeAlso),
    replaces: references(view.replaces),
    supersededBy: references(view.supersededBy),
    referredToBy: view.referredToBy.flatMap((id) => {
      const referring = lookUp(site.atlas).enhancement(id);
      return referring === undefined ? [] : [namedEnhancement(referring, site)];
    }),
  };
}

function files({ view: { record } }: EnhancementPage, { atlas }: ApiSite) {
  const file = (path: string | undefined) =>
    upstreamFileUrl(atlas.sources, REPOSITORIES.enhancements, path);
  return {
    metadata: file(record.path),
    proposal: file(record.readme),
    productionReadiness: file(record.productionReadiness?.path),
  };
}

function issueData({ issue, standing }: IssueView) {
  return {
    number: issue.number,
    state: issue.state,
    milestone: issue.milestone,
    standing: standing.state,
    since: standing.since,
  };
}

function reference(each: Reference, site: ApiSite): { name: string; url?: string } {
  switch (each.kind) {
    case 'enhancement': {
      const view = lookUp(site.atlas).enhancement(each.id);
      return view === undefined ? { name: each.text } : namedEnhancement(view, site);
    }
    case 'url':
      return { name: each.text, url: each.url };
    case 'text':
      return { name: each.text };
  }
}
