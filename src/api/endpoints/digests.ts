import { getDigests } from '../../data/digests.ts';
import { refOf, sourceUrl } from '../../model/atlas/citation.ts';
import { REPOSITORIES } from '../../model/atlas/upstream.ts';
import type { DigestView } from '../../model/digest/digest.ts';
import { pullRequestUrl } from '../../model/digest/links.ts';
import { digestDetails, digestList } from '../../schemas/api/digest.ts';
import { addresses, namedGate, namedKep } from '../addresses.ts';
import { type ApiSite, defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'digests.json',
    name: 'digests',
    summary: 'All weekly developer digests with their KEPs of the week',
    shape: digestList,
    files: async (site) => [
      {
        file: 'digests.json',
        page: '/digests/',
        body: {
          digests: (await getDigests()).all.map((digest) => ({
            ...identity(digest, site),
            ...addresses(site, `digests/${digest.record.id}`),
          })),
        },
      },
    ],
  }),
  defineEndpoint({
    path: 'digests/{date}.json',
    name: 'digest',
    summary: 'One digest with everything that it names',
    parameter: { description: 'The date in the file’s name.', example: '2026-01-18' },
    shape: digestDetails,
    files: async (site) =>
      (await getDigests()).all.map((digest) => ({
        file: `digests/${digest.record.id}.json`,
        page: `/digests/${digest.record.id}/`,
        body: details(digest, site),
      })),
  }),
];

function identity({ record, presented }: DigestView, site: ApiSite) {
  return {
    id: record.id,
    title: record.title,
    weekEnding: record.weekEnding,
    published: record.published,
    permalink: record.permalink,
    kepsOfTheWeek: presented.map((kep) => namedKep(kep, site)),
  };
}

function details(digest: DigestView, site: ApiSite) {
  const { record } = digest;
  const ref = refOf(site.atlas.sources, REPOSITORIES.lwkd);
  return {
    ...identity(digest, site),
    keps: digest.keps.map((kep) => namedKep(kep, site)),
    sigs: [...digest.sigs],
    gates: digest.gates.map((name) => namedGate(name, site)),
    releases: [...digest.releases],
    pullRequests: digest.pullRequests.map((id) => ({ name: id, url: pullRequestUrl(id) })),
    versionUpdates: record.sections.flatMap(({ versionUpdates = [] }) =>
      versionUpdates.map(({ name, version }) => ({ name, version })),
    ),
    source: ref && sourceUrl(ref, record.path),
  };
}
