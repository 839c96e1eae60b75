import type { APIRoute } from 'astro';
import { getMarkdownSite } from '../../data/markdown-site.ts';
import { getNewsPages } from '../../data/news.ts';
import { newsMarkdown } from '../../markdown/news.ts';

/** The newest news as Markdown. */
export const GET: APIRoute = async () => {
  const [page] = await getNewsPages();
  if (page === undefined) throw new Error('got no page of news, expected one');
  return new Response(newsMarkdown(page, await getMarkdownSite()));
};
