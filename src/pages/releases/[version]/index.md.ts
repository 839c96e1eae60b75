import type { APIRoute, GetStaticPaths } from 'astro';
import { getMarkdownSite } from '../../../data/markdown-site.ts';
import { getReleasePages } from '../../../data/pages/release.ts';
import { getWholeTable } from '../../../data/tables.ts';
import { releaseMarkdown } from '../../../markdown/release.ts';
import type { ReleasePage } from '../../../model/release/page.ts';

export const getStaticPaths = (async () =>
  (await getReleasePages()).map((page) => ({
    params: { version: page.release.version },
    props: { page },
  }))) satisfies GetStaticPaths;

/** The page of a release as Markdown. */
export const GET: APIRoute<{ page: ReleasePage }> = async ({ props: { page } }) => {
  const features = await getWholeTable('features', page.release.version);
  return new Response(releaseMarkdown(page, features, await getMarkdownSite()));
};
