import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../../../data/atlas.ts';
import { getMarkdownSite } from '../../../data/markdown-site.ts';
import { getWholeTable } from '../../../data/tables.ts';
import { releaseMarkdown } from '../../../markdown/release.ts';
import type { ReleaseView } from '../../../model/release/release.ts';

export const getStaticPaths = (async () => {
  const { releases } = await getAtlas();
  return releases.map((release) => ({ params: { version: release.version }, props: { release } }));
}) satisfies GetStaticPaths;

/** The page of a release as Markdown. */
export const GET: APIRoute<{ release: ReleaseView }> = async ({ props: { release } }) => {
  const features = await getWholeTable('features', release.version);
  return new Response(releaseMarkdown(release, features, await getMarkdownSite()));
};
