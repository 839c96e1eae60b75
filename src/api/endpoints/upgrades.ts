import { getUpgradePairs } from '../../data/pages/upgrade.ts';
import { getUpgradeTable } from '../../data/upgrades.ts';
import { API_PATH, pairPath } from '../../model/page/paths.ts';
import { upgradeJson } from '../../model/upgrade/json.ts';
import type { ReleasePair } from '../../model/upgrade/pairs.ts';
import type { UpgradeTable } from '../../model/upgrade/table.ts';
import { upgradeDetails, upgradeList } from '../../schemas/api/upgrade.ts';
import { type ApiSite, defineEndpoint } from '../endpoint.ts';

export const endpoints = [
  defineEndpoint({
    path: 'upgrades.json',
    name: 'upgrades',
    summary: 'Pairs of releases, each with a file of what changes between them and what to do',
    shape: upgradeList,
    page: '/upgrade/',
    body: async (site) => ({
      upgrades: await Promise.all((await getUpgradePairs()).map((pair) => summary(pair, site))),
    }),
  }),
  defineEndpoint({
    path: 'upgrades/{pair}.json',
    name: 'upgrade',
    summary: 'What changes between two releases, and what it asks of an operator',
    parameter: { description: 'A pair that upgrades.json lists.', example: '1.33-to-1.34' },
    shape: upgradeDetails,
    files: async ({ root }) =>
      (await getUpgradePairs()).map((pair) => ({
        file: `upgrades/${pair.from}-to-${pair.to}.json`,
        page: pairPath(pair),
        body: async () => upgradeJson(await getUpgradeTable(pair), (path) => `${root}${path}`),
      })),
  }),
];

async function summary(pair: ReleasePair, { root }: ApiSite) {
  return {
    ...pair,
    rows: changedRows(await getUpgradeTable(pair)),
    page: `${root}${pairPath(pair)}`,
    details: `${root}${API_PATH}/upgrades/${pair.from}-to-${pair.to}.json`,
  };
}

function changedRows({ sections }: UpgradeTable): number {
  const changed = sections.filter(({ phase }) => phase !== 'unchanged');
  return changed.reduce((sum, { rows }) => sum + rows.length, 0);
}
