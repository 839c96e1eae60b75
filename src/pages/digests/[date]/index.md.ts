import type { APIRoute, GetStaticPaths } from 'astro';
import { getMarkdownSite } from '../../../data/markdown-site.ts';
import { getDigestPages } from '../../../data/pages/digest.ts';
import { digestMarkdown } from '../../../markdown/digest.ts';
import type { DigestPage } from '../../../model/digest/page.ts';

export const getStaticPaths = (async () =>
  (await getDigestPages()).map((page) => ({
    params: { date: page.digest.record.id },
    props: { page },
  }))) satisfies GetStaticPaths;

/** The page of a digest as Markdown. */
export const GET: APIRoute<{ page: DigestPage }> = async ({ props: { page } }) =>
  new Response(digestMarkdown(page, await getMarkdownSite()));
