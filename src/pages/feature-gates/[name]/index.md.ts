import type { APIRoute, GetStaticPaths } from 'astro';
import { getMarkdownSite } from '../../../data/markdown-site.ts';
import { getGatePages } from '../../../data/pages/feature-gate.ts';
import { gateMarkdown } from '../../../markdown/feature-gate.ts';
import type { GatePage } from '../../../model/gate/page.ts';

export const getStaticPaths = (async () =>
  (await getGatePages()).map((page) => ({
    params: { name: page.gate.name },
    props: { page },
  }))) satisfies GetStaticPaths;

/** The page of a feature gate as Markdown. */
export const GET: APIRoute<{ page: GatePage }> = async ({ props: { page } }) =>
  new Response(gateMarkdown(page, await getMarkdownSite()));
