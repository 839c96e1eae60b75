import { newestRelease } from '../../model/atlas/lookup.ts';
import { currentClaim } from '../../model/graduation/current-stage.ts';
import { sigOverview } from '../../model/sig/overview.ts';
import { sigDetails, sigList } from '../../schemas/api/sig.ts';
import { addresses } from '../addresses.ts';
import { type ApiSite, defineEndpoint } from '../endpoint.ts';
import { gateTodayData } from '../gates.ts';

export const endpoints = [
  defineEndpoint({
    path: 'sigs.json',
    name: 'sigs',
    summary: 'All special interest groups with how much they own',
    shape: sigList,
    files: async (site) => [
      {
        file: 'sigs.json',
        page: '/sigs/',
        body: {
          sigs: site.atlas.sigs.map((sig) => ({
            sig: sig.name,
            slug: sig.slug,
            label: sig.label,
            owned: sig.owned.length,
            participating: sig.participating.length,
            liveGates: sigOverview(site.atlas, sig).gates.filter(
              ({ today }) => today.presence === 'live',
            ).length,
            ...addresses(site, `sigs/${sig.slug}`),
          })),
        },
      },
    ],
  }),
  defineEndpoint({
    path: 'sigs/{slug}.json',
    name: 'sig',
    summary: 'One special interest group with its enhancements and gates',
    parameter: { description: 'The SIG without "sig-".', example: 'node' },
    shape: sigDetails,
    files: async (site) =>
      site.atlas.sigs.map(({ slug }) => ({
        file: `sigs/${slug}.json`,
        page: `/sigs/${slug}/`,
        body: details(slug, site),
      })),
  }),
];

function details(slug: string, { atlas }: ApiSite) {
  const sig = atlas.sigs.find((each) => each.slug === slug);
  if (sig === undefined) throw new Error(`SIG "${slug}" is not in the atlas`);
  const { places, participating, gates } = sigOverview(atlas, sig);
  const newest = newestRelease(atlas);
  return {
    sig: sig.name,
    slug,
    label: sig.label,
    owned: places.flatMap(([place, views]) =>
      views.map((view) => ({
        label: view.label,
        title: view.record.title,
        place,
        stage: currentClaim(view, newest)?.stage,
      })),
    ),
    participating: participating.map(({ label }) => label),
    gates: gates.map(({ gate, today }) => ({ name: gate.name, ...gateTodayData(today, newest) })),
  };
}
