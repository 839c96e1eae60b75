import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../../../data/atlas.ts';
import { getMarkdownSite } from '../../../data/markdown-site.ts';
import { enhancementMarkdown } from '../../../markdown/enhancement.ts';
import type { EnhancementView } from '../../../model/enhancement/enhancement.ts';

export const getStaticPaths = (async () => {
  const { enhancements } = await getAtlas();
  return enhancements.map((view) => ({ params: { slug: view.slug }, props: { view } }));
}) satisfies GetStaticPaths;

/** The page of an enhancement as Markdown. */
export const GET: APIRoute<{ view: EnhancementView }> = async ({ props: { view } }) =>
  new Response(enhancementMarkdown(view, await getMarkdownSite()));
