import type { APIRoute, GetStaticPaths } from 'astro';
import { getAtlas } from '../../../data/atlas.ts';
import { getMarkdownSite } from '../../../data/markdown-site.ts';
import { sigMarkdown } from '../../../markdown/sig.ts';
import type { Sig } from '../../../model/sig.ts';

export const getStaticPaths = (async () => {
  const { sigs } = await getAtlas();
  return sigs.map((sig) => ({ params: { slug: sig.slug }, props: { sig } }));
}) satisfies GetStaticPaths;

/** The page of a SIG as Markdown. */
export const GET: APIRoute<{ sig: Sig }> = async ({ props: { sig } }) =>
  new Response(sigMarkdown(sig, await getMarkdownSite()));
