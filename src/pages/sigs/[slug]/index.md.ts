import type { APIRoute, GetStaticPaths } from 'astro';
import { getMarkdownSite } from '../../../data/markdown-site.ts';
import { getSigPages } from '../../../data/pages/sig.ts';
import { sigMarkdown } from '../../../markdown/sig.ts';
import type { SigPage } from '../../../model/sig/page.ts';

export const getStaticPaths = (async () =>
  (await getSigPages()).map((page) => ({
    params: { slug: page.sig.slug },
    props: { page },
  }))) satisfies GetStaticPaths;

/** The page of a SIG as Markdown. */
export const GET: APIRoute<{ page: SigPage }> = async ({ props: { page } }) =>
  new Response(sigMarkdown(page, await getMarkdownSite()));
