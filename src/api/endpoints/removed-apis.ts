import { REMOVED_APIS_PATH } from '../../model/api/removal-words.ts';
import { removedApiList } from '../../schemas/api/removed-api.ts';
import { defineEndpoint } from '../endpoint.ts';
import { removedApisData } from '../removed-apis.ts';

export const endpoints = [
  defineEndpoint({
    path: 'removed-apis.json',
    name: 'removed-apis',
    summary: 'API versions that releases stopped serving, and what replaces them',
    shape: removedApiList,
    page: REMOVED_APIS_PATH,
    body: async (site) => ({ removedApis: removedApisData(site.atlas.removals.all, site) }),
  }),
];
