import type { APIRoute, GetStaticPaths } from 'astro';
import { getMarkdownSite } from '../../../data/markdown-site.ts';
import { getEnhancementPages } from '../../../data/pages/enhancement.ts';
import { enhancementMarkdown } from '../../../markdown/enhancement.ts';
import type { EnhancementPage } from '../../../model/enhancement/page.ts';

export const getStaticPaths = (async () =>
  (await getEnhancementPages()).map((page) => ({
    params: { slug: page.view.slug },
    props: { page },
  }))) satisfies GetStaticPaths;

/** The page of an enhancement as Markdown. */
export const GET: APIRoute<{ page: EnhancementPage }> = async ({ props: { page } }) =>
  new Response(enhancementMarkdown(page, await getMarkdownSite()));
