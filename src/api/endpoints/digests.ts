import { getDigestPages } from '../../data/pages/digests.ts';
import { namedPullRequestUrl } from '../../model/digest/links.ts';
import type { DigestPage } from '../../model/digest/page.ts';
import { digestPath } from '../../model/page/paths.ts';
import { digestDetails, digestList } from '../../schemas/api/digest.ts';
import { addresses, namedEnhancement, namedGate, namedKep } from '../addresses.ts';
import { type ApiSite, defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'digests.json',
    name: 'digests',
    summary: 'All weekly developer digests with their KEPs of the week',
    shape: digestList,
    body: async (site) => ({
      digests: (await getDigestPages()).map((page) => ({
        ...identity(page, site),
        ...addresses(site, digestPath(page.digest.record.id)),
      })),
    }),
  }),
  defineEndpoint({
    path: 'digests/{date}.json',
    name: 'digest',
    summary: 'One digest with everything that it names',
    parameter: { description: 'The date in the file’s name.', example: '2026-01-18' },
    shape: digestDetails,
    files: async (site) =>
      (await getDigestPages()).map((page) => ({
        file: `digests/${page.digest.record.id}.json`,
        body: () => details(page, site),
      })),
  }),
];

function identity({ digest: { record, featuredKeps } }: DigestPage, site: ApiSite) {
  return {
    id: record.id,
    title: record.title,
    weekEnding: record.weekEnding,
    published: record.published,
    permalink: record.permalink,
    kepsOfTheWeek: featuredKeps.map((kep) => namedKep(kep, site)),
  };
}

function details(page: DigestPage, site: ApiSite) {
  const { digest, sections } = page;
  const pullRequests = (ids: readonly string[] = []) =>
    ids.map((id) => ({ name: id, url: namedPullRequestUrl(id) }));
  return {
    ...identity(page, site),
    keps: digest.keps.map((kep) => namedKep(kep, site)),
    sigs: [...digest.sigs],
    gates: digest.gates.map((name) => namedGate(name, site)),
    releases: [...digest.releases],
    pullRequests: pullRequests(digest.pullRequests),
    promotions: sections.flatMap(({ promotions }) =>
      promotions.map(({ bullet, enhancements }) => ({
        stage: bullet.stage,
        enhancements: enhancements.map((view) => namedEnhancement(view, site)),
        pullRequests: pullRequests(bullet.pullRequests),
      })),
    ),
    deadlines: sections.flatMap(({ section }) => section.deadlines ?? []),
    versionUpdates: sections.flatMap(({ section: { versionUpdates = [] } }) =>
      versionUpdates.map(({ name, version }) => ({ name, version })),
    ),
    source: page.fileUrl,
    problems: page.problems.flatMap(({ problems }) => problems),
  };
}
