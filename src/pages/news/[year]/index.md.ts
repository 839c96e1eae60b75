import type { APIRoute, GetStaticPaths } from 'astro';
import { getMarkdownSite } from '../../../data/markdown-site.ts';
import { getNewsPages } from '../../../data/news.ts';
import { newsMarkdown } from '../../../markdown/news.ts';
import type { NewsPage } from '../../../model/published/page.ts';

export const getStaticPaths = (async () =>
  (await getNewsPages()).flatMap((page) =>
    page.year === undefined ? [] : [{ params: { year: page.year }, props: { page } }],
  )) satisfies GetStaticPaths;

/** The news of a year as Markdown. */
export const GET: APIRoute<{ page: NewsPage }> = async ({ props: { page } }) =>
  new Response(newsMarkdown(page, await getMarkdownSite()));
