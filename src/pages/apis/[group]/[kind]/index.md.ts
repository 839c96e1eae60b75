import type { APIRoute, GetStaticPaths } from 'astro';
import { getMarkdownSite } from '../../../../data/markdown-site.ts';
import { getApiKindPages } from '../../../../data/pages/api-kind.ts';
import { apiKindMarkdown } from '../../../../markdown/api-kind.ts';
import type { ApiKindPage } from '../../../../model/api/page.ts';

export const getStaticPaths = (async () =>
  (await getApiKindPages()).map((page) => ({
    params: { group: page.api.group, kind: page.api.kind },
    props: { page },
  }))) satisfies GetStaticPaths;

/** The page of a kind of the API as Markdown. */
export const GET: APIRoute<{ page: ApiKindPage }> = async ({ props: { page } }) =>
  new Response(apiKindMarkdown(page, await getMarkdownSite()));
