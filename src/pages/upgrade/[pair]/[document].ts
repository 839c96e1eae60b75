import type { APIRoute, GetStaticPaths } from 'astro';
import { getUpgradeData, getUpgradeTable } from '../../../data/upgrades.ts';
import { href } from '../../../lib/href.ts';
import { upgradeJson } from '../../../model/upgrade/json.ts';
import { upgradeMarkdown } from '../../../model/upgrade/markdown.ts';
import { pagedPairs, type ReleasePair } from '../../../model/upgrade/pairs.ts';

const DOCUMENTS = ['index.md', 'index.json'] as const;

export const getStaticPaths = (async () => {
  const { releases } = await getUpgradeData();
  return pagedPairs(releases).flatMap((pair) =>
    DOCUMENTS.map((document) => ({
      params: { pair: `${pair.from}-to-${pair.to}`, document },
      props: { pair, document },
    })),
  );
}) satisfies GetStaticPaths;

interface Props {
  pair: ReleasePair;
  document: (typeof DOCUMENTS)[number];
}

/** An upgrade as others can read it: a checklist in Markdown, or JSON. */
export const GET: APIRoute<Props> = async ({ props: { pair, document }, site }) => {
  const { today } = await getUpgradeData();
  const table = await getUpgradeTable(pair);
  const urlOf = (path: string): string => new URL(href(path), site).href;
  return document === 'index.json'
    ? Response.json(upgradeJson(table, today, urlOf))
    : new Response(upgradeMarkdown(table, today, urlOf));
};
