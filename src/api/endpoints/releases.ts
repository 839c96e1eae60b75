import { getFeatureTable } from '../../data/feature-tables.ts';
import { newestRelease } from '../../model/atlas/lookup.ts';
import type { ReleaseView } from '../../model/release/release.ts';
import { releaseDetails, releaseList } from '../../schemas/api/release.ts';
import type { CycleEvent } from '../../schemas/release.ts';
import { addresses } from '../addresses.ts';
import { API_PATH, defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'releases.json',
    name: 'releases',
    summary: 'All releases with their dates and how much changed in them',
    shape: releaseList,
    files: async (site) => [
      {
        file: 'releases.json',
        page: '/releases/',
        body: {
          newestRelease: newestRelease(site.atlas),
          releases: await Promise.all(
            site.atlas.releases.map(async (release) => ({
              ...(await summary(release)),
              ...addresses(site, `releases/${release.version}`),
            })),
          ),
        },
      },
    ],
  }),
  defineEndpoint({
    path: 'releases/{version}.json',
    name: 'release',
    summary: 'One release with its cycle, support and patches',
    parameter: { description: 'A minor release.', example: '1.34' },
    shape: releaseDetails,
    files: ({ atlas, root }) =>
      Promise.all(
        atlas.releases.map(async (release) => {
          const { version, record } = release;
          return {
            file: `releases/${version}.json`,
            page: `/releases/${version}/`,
            body: {
              ...(await summary(release)),
              maintenance: record.support?.maintenance,
              events: (record.cycle?.events ?? []).map(eventData),
              patches: record.support?.patches ?? [],
              nextPatch: record.support?.nextPatch,
              featureTable: `${root}${API_PATH}/releases/${version}/features.json`,
            },
          };
        }),
      ),
  }),
];

async function summary({ version, phase, day, isSupported, record }: ReleaseView) {
  const rows = await getFeatureTable(version);
  return {
    version,
    phase,
    released: day?.date,
    releasedBasis: day?.basis,
    isSupported,
    endOfLife: record.support?.endOfLife,
    features: rows.length,
    changedFeatures: rows.filter(({ isChanged }) => isChanged).length,
  };
}

/** A dated event of a cycle as data. */
export function eventData({ name, kind, date, endDate, deadline }: CycleEvent) {
  return { name, kinds: kind, date, endDate, deadline };
}
