import { getApiKindPages } from '../../data/pages/apis.ts';
import type { ApiKindPage } from '../../model/api/page.ts';
import { enhancementsOf, lookUp } from '../../model/atlas/lookup.ts';
import { apiKindPath } from '../../model/page/paths.ts';
import { apiKindDetails, apiKindList } from '../../schemas/api/api-kind.ts';
import { addresses, namedEnhancement, namedGate } from '../addresses.ts';
import { apiFieldsData } from '../api-fields.ts';
import { type ApiSite, defineEndpoint } from '../endpoint.ts';
import { removedApisData } from '../removed-apis.ts';

export const endpoints = [
  defineEndpoint({
    path: 'apis.json',
    name: 'apis',
    summary: 'All kinds of the Kubernetes API, with how many feature gates touch each',
    shape: apiKindList,
    body: async (site) => ({
      kinds: (await getApiKindPages()).map(({ api: { group, kind, gates } }) => ({
        ...{ group, kind, featureGates: gates.length },
        ...addresses(site, apiKindPath(group, kind)),
      })),
    }),
  }),
  defineEndpoint({
    path: 'apis/{kind}.json',
    name: 'api-kind',
    summary: 'One kind with the fields that feature gates control',
    parameter: { description: 'Group and kind.', example: 'core/Pod' },
    shape: apiKindDetails,
    files: async (site) =>
      (await getApiKindPages()).map((page) => ({
        file: `apis/${page.api.group}/${page.api.kind}.json`,
        body: () => details(page, site),
      })),
  }),
];

function details({ api, removals }: ApiKindPage, site: ApiSite) {
  const { group, kind, versions, fields, held, gates, enhancements } = api;
  return {
    group,
    kind,
    versions: versions.map(({ apiVersion, resource }) => ({
      apiVersion,
      reference: resource?.url,
    })),
    removedApis: removedApisData(removals, site),
    fields: apiFieldsData(fields),
    templates: held.map(({ path, of }) => {
      const [ofGroup = '', ofKind = ''] = of.split('/');
      return { path, group: ofGroup, kind: ofKind };
    }),
    featureGates: gates.map((name) => namedGate(name, site)),
    enhancements: enhancementsOf({ enhancements }, lookUp(site.atlas)).map((view) =>
      namedEnhancement(view, site),
    ),
  };
}
