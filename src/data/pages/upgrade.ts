import { upgradeMarkdown } from '../../formats/upgrade-markdown.ts';
import { pairPath } from '../../model/page/paths.ts';
import { pagedPairs, type ReleasePair } from '../../model/upgrade/pairs.ts';
import { defineTwins } from '../twins.ts';
import { getUpgradeData, getUpgradeTable } from '../upgrades.ts';

/** The upgrades that have a page and files. */
export async function getUpgradePairs(): Promise<ReleasePair[]> {
  return pagedPairs((await getUpgradeData()).releases);
}

export const twins = defineTwins(getUpgradePairs, pairPath, async (pair, { atlas, root }) =>
  upgradeMarkdown(
    await getUpgradeTable(pair),
    atlas.today,
    (path) => `${root}${path}`,
    pairPath(pair),
  ),
);
