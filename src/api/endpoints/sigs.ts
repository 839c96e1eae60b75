import { getSigPages } from '../../data/pages/sigs.ts';
import { distinctLabel, lookUp, newestRelease } from '../../model/atlas/lookup.ts';
import type { EnhancementView } from '../../model/enhancement/enhancement.ts';
import { gateTodayData } from '../../model/gate/data.ts';
import { sigPath } from '../../model/page/paths.ts';
import type { SigPage } from '../../model/sig/page.ts';
import { sigDetails, sigList } from '../../schemas/api/sig.ts';
import { addresses } from '../addresses.ts';
import { type ApiSite, defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'sigs.json',
    name: 'sigs',
    summary: 'All special interest groups with how much they own',
    shape: sigList,
    body: async (site) => ({
      sigs: (await getSigPages()).map(({ sig, gates, participating }) => ({
        ...identity(sig),
        owned: sig.owned.length,
        participating: participating.length,
        liveGates: gates.filter(({ today }) => today.presence === 'live').length,
        ...addresses(site, sigPath(sig.slug)),
      })),
    }),
  }),
  defineEndpoint({
    path: 'sigs/{slug}.json',
    name: 'sig',
    summary: 'One special interest group with its enhancements and gates',
    parameter: { description: 'The SIG without "sig-".', example: 'node' },
    shape: sigDetails,
    files: async (site) =>
      (await getSigPages()).map((page) => ({
        file: `sigs/${page.sig.slug}.json`,
        body: () => details(page, site),
      })),
  }),
];

function identity({ name, slug, label }: SigPage['sig']) {
  return { sig: name, slug, label };
}

/** Who leads a group and where it talks, where kubernetes/community says. */
function groupData({ group, isRetired }: SigPage['sig']) {
  return {
    kind: group?.kind,
    isRetired,
    chairs: group?.chairs ?? [],
    techLeads: group?.techLeads ?? [],
    slack: group?.slack,
    mailingList: group?.mailingList,
    subprojects: (group?.subprojects ?? []).map(({ name }) => name),
  };
}

function details(
  {
    sig,
    places,
    participating,
    gates,
    disagreements,
    overdue,
    years,
    posts,
    olderSources,
  }: SigPage,
  { atlas }: ApiSite,
) {
  const newest = newestRelease(atlas);
  const labelOf = (view: EnhancementView) => distinctLabel(view, lookUp(atlas));
  return {
    ...identity(sig),
    owned: places.flatMap(({ place, enhancements }) =>
      enhancements.map(({ view, current }) => ({
        label: labelOf(view),
        title: view.record.title,
        place,
        stage: current?.stage,
      })),
    ),
    participating: participating.map(labelOf),
    gates: gates.map(({ gate, today }) => ({ name: gate.name, ...gateTodayData(today, newest) })),
    ...groupData(sig),
    overdue: overdue.map(({ view, stage, release }) => ({ label: labelOf(view), stage, release })),
    years: years.map(({ year, reached }) => ({
      year,
      ...Object.fromEntries(
        [...Map.groupBy(reached, ({ stage }) => stage)].map(([stage, all]) => [
          stage,
          all.map(({ view }) => labelOf(view)),
        ]),
      ),
    })),
    posts: posts.map(({ post, subproject }) => ({
      title: post.title,
      date: post.date,
      url: post.permalink,
      subproject,
    })),
    olderSources: [...olderSources],
    openDisagreements: disagreements.length,
  };
}
