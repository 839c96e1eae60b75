import type { APIRoute, GetStaticPaths } from 'astro';
import { getUpgradeData, getUpgradeTable } from '../../../data/upgrades.ts';
import { upgradeMarkdown } from '../../../formats/upgrade-markdown.ts';
import { href } from '../../../lib/href.ts';
import { pagedPairs, pairPath, type ReleasePair } from '../../../model/upgrade/pairs.ts';

export const getStaticPaths = (async () => {
  const { releases } = await getUpgradeData();
  return pagedPairs(releases).map((pair) => ({
    params: { pair: `${pair.from}-to-${pair.to}` },
    props: { pair },
  }));
}) satisfies GetStaticPaths;

interface Props {
  pair: ReleasePair;
}

/** An upgrade as a checklist in Markdown. */
export const GET: APIRoute<Props> = async ({ props: { pair }, site }) => {
  const { today } = await getUpgradeData();
  const urlOf = (path: string): string => new URL(href(path), site).href;
  return new Response(upgradeMarkdown(await getUpgradeTable(pair), today, urlOf, pairPath(pair)));
};
