import { getGatePages } from '../../data/pages/feature-gates.ts';
import { distinctLabel, lookUp, newestRelease } from '../../model/atlas/lookup.ts';
import { removalOf } from '../../model/gate/in-release.ts';
import { gateMilestones } from '../../model/gate/milestones.ts';
import type { GatePage } from '../../model/gate/page.ts';
import { successorOf } from '../../model/gate/successor.ts';
import { gatePath } from '../../model/page/paths.ts';
import { gateDetails as detailsShape, gateList } from '../../schemas/api/feature-gate.ts';
import { addresses } from '../addresses.ts';
import { type ApiSite, defineEndpoint } from '../endpoint.ts';
import { gateDetailsData, gateSummary } from '../gates.ts';

export const endpoints = [
  defineEndpoint({
    path: 'feature-gates.json',
    name: 'feature-gates',
    summary: 'All feature gates as they are in the newest release',
    isAlsoYaml: true,
    shape: gateList,
    body: async (site) => ({
      newestRelease: newestRelease(site.atlas),
      featureGates: (await getGatePages()).map(({ gather }) => listed(gather(), site)),
    }),
  }),
  defineEndpoint({
    path: 'feature-gates/{name}.json',
    name: 'feature-gate',
    summary: 'One feature gate with its history by code and documentation',
    parameter: {
      description: 'The gate’s own name, or one that it had before.',
      example: 'KubeletCrashLoopBackOffMax',
    },
    shape: detailsShape,
    files: async (site) =>
      (await getGatePages()).flatMap(({ subject: { name, formerNames }, gather }) => {
        const former = formerNames.filter((one) => lookUp(site.atlas).gate(one) === undefined);
        return [name, ...former].map((file) => ({
          file: `feature-gates/${file}.json`,
          page: gatePath(name),
          body: () => gateDetailsData(gather(), site),
        }));
      }),
  }),
];

function listed(page: GatePage, site: ApiSite) {
  const { gate, enhancements } = page;
  return {
    ...gateSummary(page),
    formerNames: [...gate.formerNames],
    renamedTo: successorOf(gate.name, site.atlas.gates)?.name,
    ...gateMilestones(gate),
    removal: removalOf(gate),
    enhancements: enhancements.map((view) => distinctLabel(view, lookUp(site.atlas))),
    ...addresses(site, gatePath(gate.name)),
  };
}
