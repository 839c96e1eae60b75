import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../../../data/atlas.ts';
import { getMarkdownSite } from '../../../data/markdown-site.ts';
import { gateMarkdown } from '../../../markdown/feature-gate.ts';
import type { Gate } from '../../../model/gate/gate.ts';

export const getStaticPaths = (async () => {
  const { gates } = await getAtlas();
  return gates.map((gate) => ({ params: { name: gate.name }, props: { gate } }));
}) satisfies GetStaticPaths;

/** The page of a feature gate as Markdown. */
export const GET: APIRoute<{ gate: Gate }> = async ({ props: { gate } }) =>
  new Response(gateMarkdown(gate, await getMarkdownSite()));
