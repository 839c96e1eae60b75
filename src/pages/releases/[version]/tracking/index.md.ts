import type { APIRoute, GetStaticPaths } from 'astro';
import { getMarkdownSite } from '../../../../data/markdown-site.ts';
import { getTrackingPages } from '../../../../data/pages/tracking.ts';
import { trackingMarkdown } from '../../../../markdown/tracking.ts';
import type { TrackingPage } from '../../../../model/tracking/page.ts';

export const getStaticPaths = (async () =>
  (await getTrackingPages()).map((page) => ({
    params: { version: page.tracking.release.version },
    props: { page },
  }))) satisfies GetStaticPaths;

/** The tracking page of a release as Markdown. */
export const GET: APIRoute<{ page: TrackingPage }> = async ({ props: { page } }) =>
  new Response(trackingMarkdown(page, await getMarkdownSite()));
